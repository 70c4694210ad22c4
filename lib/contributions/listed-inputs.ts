import { database } from "@/lib/db/client";
import { readInputTexts } from "@/lib/inputs/input-text";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { signersOf } from "@/lib/signatures/signers-of";
import { exportedInput } from "./exported-contribution";
import { fingerprintFor } from "./public-fingerprint";
import { publishedBy } from "./published-by";

/** A published input as a list of the public API gives it. */
export type ListedInput = ReturnType<typeof exportedInput>;

/** Published inputs whole. What is a comment, or was withdrawn since the ids were read, is missing. */
export async function listedInputs(ids: readonly string[], now: Date, site: string): Promise<ListedInput[]> {
  const db = database();
  const rows = await db.contribution.findMany({
    where: { id: { in: [...ids] }, kind: "input", ...publishedBy(now) },
    select: columns,
  });
  if (rows.length === 0) return [];
  const found = rows.map(({ id }) => id);
  const [texts, signers] = await Promise.all([readInputTexts(db, found), signersOf(found)]);
  return rows.map((row) => {
    const { reference, language, late, topics, impacts, consultation } = row;
    const publishedAt = row.publishedAt ?? now;
    return exportedInput(
      {
        ...{ reference: reference ?? "", title: row.input?.title ?? null, submitter: publicAuthor(row) },
        ...{ language, late, topics, impacts, publishedAt, submittedAt: row.submittedAt ?? publishedAt },
        ...{ sha256: fingerprintFor(row), place: { consultation } },
      },
      texts.get(row.id) ?? null,
      signers.get(row.id),
      site,
    );
  });
}

const columns = {
  id: true,
  reference: true,
  publication: true,
  language: true,
  late: true,
  topics: true,
  impacts: true,
  submittedAt: true,
  publishedAt: true,
  ...publicAuthorSelect,
  consultation: { select: { slug: true } },
  input: { select: { title: true } },
  receipts: { select: { sha256: true }, orderBy: { receivedAt: "desc" }, take: 1 },
} as const;
