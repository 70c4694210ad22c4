import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { draftPolicy } from "./policy";
import { publishedVersion } from "./published-version";

/** The file that a text was imported from, as it is handed out. */
export type OriginalFile = { sha256: string; mediaType: string; bytes: number; name: string };

const columns = {
  status: true,
  slug: true,
  sourceName: true,
  source: { select: { sha256: true, mediaType: true, bytes: true } },
  draft: { select: { id: true, slug: true, consultation: { select: { processId: true } } } },
} as const;

/** The file of a published version; null where there is none for everybody. */
export async function publicOriginal(versionId: string): Promise<OriginalFile | null> {
  const row = await database().draftVersion.findFirst({
    where: { id: versionId, ...publishedVersion() },
    select: columns,
  });
  return row === null ? null : fileOf(row);
}

/** The file of any version for the team of its process. Refuses as not_found everybody else, and where there is none. */
export async function getOriginal(actor: Actor, versionId: string): Promise<OriginalFile> {
  const row = await database().draftVersion.findUnique({ where: { id: versionId }, select: columns });
  if (row === null) throw notFound();
  const subject = { id: row.draft.id, processId: row.draft.consultation.processId };
  const file = fileOf(row);
  if (file === null || !draftPolicy.seeUnpublished(actor, subject)) throw notFound();
  return file;
}

type Row = {
  slug: string;
  sourceName: string | null;
  source: { sha256: string; mediaType: string; bytes: number } | null;
  draft: { slug: string };
};

function fileOf({ source, sourceName, draft, slug }: Row): OriginalFile | null {
  return source === null ? null : { ...source, name: sourceName ?? `${draft.slug}-${slug}` };
}
