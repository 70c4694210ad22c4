import { readRows } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { type BesideRow, type DraftDocuments, relationsSql, sponsorsSql, toDocuments } from "./beside-draft";

export type { DraftDocuments, PublicRelation, PublicSponsor } from "./beside-draft";

/** A correction or a note that stands beside a published text. */
export type PublicAnnotation = {
  id: string;
  kind: "correction" | "note";
  /** Null when it is about the whole text. */
  paragraphId: string | null;
  words: Localised;
  createdAt: Date;
};

/** What stands beside a published version, oldest first; nothing for one that is not published. */
export async function annotationsOf(versionId: string): Promise<PublicAnnotation[]> {
  const rows = await readRows<Omit<PublicAnnotation, "words"> & { words: unknown }>(sql`
    SELECT a.id, a.kind::text, a."paragraphId", a.words, a."createdAt"
    FROM annotation a JOIN draft_version v ON v.id = a."versionId"
    WHERE v.id = ${versionId}::uuid AND v.status <> 'draft' AND a."withdrawnAt" IS NULL
    ORDER BY a."createdAt", a.id`);
  return rows.map((row) => ({ ...row, words: readLocalised(row.words) }));
}

/** What belongs to the draft of one version, with the file it was imported from and what stands beside its text. */
export type VersionDocuments = DraftDocuments & {
  /** Null when the text was typed or pasted. */
  original: { name: string | null; bytes: number } | null;
  annotations: PublicAnnotation[];
};

type VersionRow = BesideRow & { name: string | null; bytes: number | null };

/** What belongs to a published version; nothing for one that is not. */
export async function versionDocuments(versionId: string): Promise<VersionDocuments> {
  const [[row], annotations] = await Promise.all([
    readRows<VersionRow>(sql`
      SELECT v."sourceName" AS name, f.bytes, ${sponsorsSql}, ${relationsSql}
      FROM draft_version v JOIN draft d ON d.id = v."draftId" LEFT JOIN kept_file f ON f.sha256 = v."sourceSha256"
      WHERE v.id = ${versionId}::uuid AND v.status <> 'draft'`),
    annotationsOf(versionId),
  ]);
  if (row === undefined) return { original: null, annotations: [], sponsors: [], relations: [] };
  const original = row.bytes === null ? null : { name: row.name, bytes: row.bytes };
  return { ...toDocuments(row), original, annotations };
}

/** Sponsors and relations of several published drafts, by the draft; documents that are not public are left out. */
export async function draftDocuments(draftIds: readonly string[]): Promise<Map<string, DraftDocuments>> {
  const rows = await readRows<BesideRow & { id: string }>(sql`
    SELECT d.id, ${sponsorsSql}, ${relationsSql} FROM draft d WHERE d.id = ANY(${[...draftIds]}::uuid[])`);
  return new Map(rows.map(({ id, ...row }) => [id, toDocuments(row)]));
}
