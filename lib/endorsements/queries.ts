import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { ownOrganisations } from "@/lib/moderation/load-moderated";
import { coSigned } from "@/lib/signatures/co-signed";
import { visibleTo } from "./policy";

/** Support with words that waits for a moderator. */
export type WaitingEndorsement = {
  id: string;
  revision: number;
  organisation: string;
  title: string;
  href: string;
  language: string;
  words: string | null;
  /** The title of a part of an input, or the number of a paragraph. */
  reservations: { key: string; part: Localised | null; number: string | null; words: string }[];
  endorsedAt: Date;
  /** Of one's own organisation, or for a text of its own: shown, never decidable. */
  isOwn: boolean;
};

/** Most that the list of the desk shows, the oldest first. */
const mostWaiting = 100;

/** What waits in the processes (or drafts) that the actor moderates; not_found for those who moderate nothing. */
export async function listWaitingEndorsements(actor: Actor): Promise<WaitingEndorsement[]> {
  if (!actor.offices.some(({ role }) => role === "moderator")) throw notFound();
  const db = database();
  const rows = await db.endorsement.findMany({
    where: { AND: [waiting, visibleTo(actor)] },
    orderBy: [{ endorsedAt: "asc" }, { id: "asc" }],
    take: mostWaiting,
    select: {
      id: true,
      revision: true,
      organisationId: true,
      endorsedById: true,
      words: true,
      language: true,
      endorsedAt: true,
      organisation: { select: { name: true } },
      contribution: {
        select: {
          id: true,
          reference: true,
          organisationId: true,
          input: {
            select: { title: true, template: { select: { parts: { select: { key: true, title: true } } } } },
          },
        },
      },
      version: {
        select: {
          slug: true,
          title: true,
          draft: { select: { slug: true, consultation: { select: { slug: true } } } },
        },
      },
      reservations: {
        orderBy: { position: "asc" },
        select: { partKey: true, words: true, paragraph: { select: { number: true, anchor: true } } },
      },
    },
  });
  const own = await ownOrganisations(db, actor);
  const ids = rows.flatMap(({ contribution }) => contribution?.id ?? []);
  const signed = await coSigned(db, ids, own);
  return rows.map(({ contribution, version, organisation, organisationId, endorsedById, reservations, ...row }) => ({
    ...row,
    organisation: organisation?.name ?? "",
    title: contribution === null ? (version?.title ?? "") : (contribution.input?.title ?? contribution.reference ?? ""),
    href:
      contribution === null
        ? `/consultations/${version?.draft.consultation.slug}/drafts/${version?.draft.slug}/${version?.slug}`
        : `/contributions/${contribution.reference}`,
    reservations: reservations.map(({ partKey, paragraph, words }) => ({
      key: partKey ?? paragraph?.anchor ?? "",
      part: partKey === null ? null : titleOf(contribution?.input?.template.parts ?? [], partKey),
      number: paragraph?.number ?? null,
      words,
    })),
    isOwn:
      endorsedById === actor.personId ||
      own.has(organisationId ?? "") ||
      own.has(contribution?.organisationId ?? "") ||
      signed.has(contribution?.id ?? ""),
  }));
}

function titleOf(parts: readonly { key: string; title: unknown }[], partKey: string): Localised {
  return readLocalised(parts.find(({ key }) => key === partKey)?.title);
}

const waiting = { publication: "pending" as const, withdrawnAt: null };

/** How many wait for this moderator. */
export function countWaitingEndorsements(actor: Actor): Promise<number> {
  return database().endorsement.count({ where: { AND: [waiting, visibleTo(actor)] } });
}
