import { neutralName } from "@/lib/attachments/neutral-name";
import { type Database, database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { readTextFields, type TextField } from "@/lib/moderation/text-fields";
import { withPlacesApart } from "./cut-text";
import { hasLooked } from "./has-looked";
import { redactionsInForce } from "./in-force";
import { loadSealed, sealedFiles } from "./load-sealed";
import { originalTexts } from "./original-texts";

/** Most looks on the page; the newest. */
const mostLooks = 200;

/** A look at what is sealed: who, in which office, why; at a file, where one is named. */
export type TakenLook = {
  id: string;
  at: Date;
  by: string;
  role: string;
  reason: string;
  file: string | null;
};

/** What the public does not read of a contribution, for those who may look. */
export type SealedOriginal = {
  id: string;
  reference: string;
  /** Why the public does not read it. */
  sealedAs: "refused" | "hidden" | "redacted";
  language: string;
  zone: string;
  consultation: { slug: string; title: Localised };
  /** While a look that the actor has just taken shows it: each field as it stood, redacted words set apart. */
  texts: TextField[] | null;
  /** Files that the public does not get, under names that say nothing. */
  files: { id: string; name: string }[];
  looks: TakenLook[];
};

/**
 * @param lookId a look that the actor took a moment ago; of anybody else's it shows nothing.
 * Refuses as not_found: see loadSealed.
 */
export async function readSealedOriginal(
  actor: Actor,
  id: string,
  lookId: string | undefined,
): Promise<SealedOriginal> {
  const db = database();
  const { row } = await loadSealed(db, actor, id);
  const isOpen = lookId !== undefined && (await hasLooked(actor, { contributionId: id, attachmentId: null }, lookId));
  const files = await db.attachment.findMany({
    where: sealedFiles(row),
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, name: true, position: true },
  });
  return {
    id,
    reference: row.reference ?? "",
    sealedAs: row.publication === "refused" ? "refused" : row.hiddenAt === null ? "redacted" : "hidden",
    language: row.language,
    zone: row.round.zone,
    consultation: { slug: row.consultation.slug, title: readLocalised(row.consultation.title) },
    texts: isOpen ? await textsBefore(db, row) : null,
    files: files.map(({ id: fileId, ...file }) => ({ id: fileId, name: neutralName(file) })),
    looks: await findLooks(db, id),
  };
}

type Sealed = Awaited<ReturnType<typeof loadSealed>>["row"];

/** Each field as it stood; of a refused contribution nothing was rewritten. */
async function textsBefore(db: Database, { id, kind, redactedOriginal }: Sealed): Promise<TextField[]> {
  const kept = await readTextFields(db, id);
  if (redactedOriginal === null) return kept;
  const before = originalTexts(kind, redactedOriginal.content);
  const places = (await redactionsInForce(db, id))?.places ?? [];
  return kept.map((one) => {
    const here = places.filter(({ field }) => field === one.field);
    return { ...one, text: withPlacesApart(before.get(one.field) ?? one.text, here) };
  });
}

async function findLooks(db: Database, contributionId: string): Promise<TakenLook[]> {
  const rows = await db.sealedLook.findMany({
    where: { contributionId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: mostLooks,
    select: {
      id: true,
      at: true,
      role: true,
      reason: true,
      attachmentId: true,
      person: { select: { name: true, email: true } },
    },
  });
  const files = await db.attachment.findMany({
    where: { id: { in: rows.flatMap(({ attachmentId }) => attachmentId ?? []) } },
    select: { id: true, name: true, position: true },
  });
  const names = new Map(files.map(({ id, ...file }) => [id, neutralName(file)]));
  return rows.map(({ person, attachmentId, ...look }) => ({
    ...look,
    by: person.name ?? person.email,
    // The file may be gone by now, the look is not.
    file: attachmentId === null ? null : (names.get(attachmentId) ?? attachmentId),
  }));
}
