import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { isId } from "@/lib/kernel/ids";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { findLooks, type TakenLook } from "./desk-queries";
import { loadProtected } from "./load-protected";
import { protectionPolicy } from "./policy";
import type { ProtectionName } from "./schema";

/** For how long a look shows the name to whoever took it, in milliseconds; then another one is taken. */
const lookLasts = 10 * 60_000;

/** A protected submission as one of the few reads it. */
export type ProtectedCase = {
  id: string;
  reference: string;
  protection: ProtectionName;
  pseudonym: string | null;
  language: string;
  submittedAt: Date;
  zone: string;
  title: string | null;
  /** Null for those who may know of it and not read it. */
  bodyHtml: string | null;
  consultation: { slug: string; title: Localised };
  looks: TakenLook[];
  mayLook: boolean;
  /** The name, while a look that the actor has just taken shows it. */
  name: { organisation: string | null; person: string | null; email: string } | null;
};

/**
 * @param lookId a look that the actor took a moment ago; of anybody else's it shows nothing.
 * Refuses as not_found: see loadProtected.
 */
export async function readProtectedCase(
  actor: Actor,
  at: { consultation: string; reference: string },
  lookId: string | undefined,
): Promise<ProtectedCase> {
  const db = database();
  const { row, subject } = await loadProtected(db, actor, {
    reference: at.reference,
    consultation: { slug: at.consultation },
  });
  const mayLook = protectionPolicy.look(actor, subject);
  const text = await db.contribution.findUniqueOrThrow({
    where: { id: row.id },
    select: {
      protection: true,
      pseudonym: true,
      language: true,
      submittedAt: true,
      bodyHtml: true,
      input: { select: { title: true } },
      round: { select: { zone: true } },
      consultation: { select: { slug: true, title: true } },
    },
  });
  return {
    id: row.id,
    reference: at.reference,
    protection: text.protection,
    pseudonym: text.pseudonym,
    language: text.language,
    submittedAt: text.submittedAt ?? new Date(0),
    zone: text.round.zone,
    title: mayLook ? (text.input?.title ?? null) : null,
    bodyHtml: mayLook ? text.bodyHtml : null,
    consultation: { slug: text.consultation.slug, title: readLocalised(text.consultation.title) },
    looks: await findLooks(db, { contributionId: row.id }),
    mayLook,
    name: mayLook && isId(lookId) ? await shownName(actor, row.id, lookId) : null,
  };
}

async function shownName(actor: Actor, contributionId: string, lookId: string): Promise<ProtectedCase["name"]> {
  const db = database();
  const since = new Date((await databaseNow(db)).getTime() - lookLasts);
  const look = await db.identityLook.findFirst({
    where: { id: lookId, contributionId, personId: actor.personId, at: { gt: since } },
    select: {
      contribution: {
        select: { organisation: { select: { name: true } }, author: { select: { name: true, email: true } } },
      },
    },
  });
  if (look === null) return null;
  const { organisation, author } = look.contribution;
  return { organisation: organisation?.name ?? null, person: author.name, email: author.email };
}
