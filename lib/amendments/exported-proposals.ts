import { stringify } from "csv-stringify/sync";
import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { normsOf } from "./norm-of";

const rowsAtOnce = 500;

const columns = [
  "paragraph",
  "norm",
  "organisation",
  "stakeholderGroup",
  "stance",
  "type",
  "addPosition",
  "words",
  "proposedText",
  "changeNote",
  "fallback",
  "fallbackText",
  "termFrom",
  "termTo",
  "reference",
  "version",
  "publishedAt",
  "address",
];

type Source = { id: string; label: string; origin: string };

/**
 * The matrix of a version as CSV (RFC 4180), piece by piece: a line for each comment on each paragraph it is about,
 * with its source and version, so that it can be set by paragraph or norm and by organisation or group in any
 * program. An empty paragraph is the whole text. Words that a spreadsheet would take for a formula get an apostrophe
 * before them.
 *
 * @param source the version, its label as it shall stand in the file, and where this site is.
 */
export async function* matrixAsCsv(source: Source, now: Date): AsyncGenerator<string> {
  const paragraphs = await database().paragraph.findMany({
    where: { versionId: source.id },
    select: { id: true, kind: true, depth: true, number: true, anchor: true, aliases: true },
    orderBy: { position: "asc" },
  });
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const normOf = normsOf(paragraphs);
  yield stringify([columns], { record_delimiter: "\r\n" });
  let after: { at: Date; id: string } | null = null;
  while (true) {
    const rows: Row[] = await nextRows(source.id, now, after);
    const lines = rows.flatMap((row) => {
      const targets = row.targets.length === 0 ? [null] : row.targets;
      return targets.map((target) => {
        const paragraph = target === null ? undefined : byId.get(target.paragraphId);
        return [
          paragraph?.number ?? paragraph?.anchor ?? "",
          normOf.get(paragraph?.id ?? "")?.slice("norm-".length) ?? "",
          publicAuthor(row)?.name ?? "",
          publicAuthor(row)?.stakeholderGroup ?? "",
          row.stance ?? "general",
          row.type,
          row.addPosition ?? "",
          target?.quote ?? "",
          row.proposedText ?? "",
          row.changeNote ?? "",
          row.fallbackStance ?? "",
          row.fallbackText ?? "",
          row.termFrom ?? "",
          row.termTo ?? "",
          row.reference ?? "",
          source.label,
          row.publishedAt?.toISOString() ?? "",
          `${source.origin}/en/contributions/${row.reference ?? ""}`,
        ];
      });
    });
    if (lines.length > 0) yield stringify(lines, { escape_formulas: true, record_delimiter: "\r\n" });
    const last = rows.at(-1);
    if (last === undefined || last.publishedAt === null || rows.length < rowsAtOnce) return;
    after = { at: last.publishedAt, id: last.id };
  }
}

type Row = Awaited<ReturnType<typeof nextRows>>[number];

function nextRows(versionId: string, now: Date, after: { at: Date; id: string } | null) {
  return database().contribution.findMany({
    where: {
      versionId,
      kind: "comment",
      ...publishedBy(now),
      ...(after === null
        ? {}
        : {
            AND: [
              { publishedAt: { gte: after.at } },
              { OR: [{ publishedAt: { gt: after.at } }, { publishedAt: after.at, id: { gt: after.id } }] },
            ],
          }),
    },
    select: {
      id: true,
      reference: true,
      type: true,
      stance: true,
      addPosition: true,
      proposedText: true,
      changeNote: true,
      fallbackStance: true,
      fallbackText: true,
      termFrom: true,
      termTo: true,
      publishedAt: true,
      ...publicAuthorSelect,
      targets: { select: { paragraphId: true, quote: true }, orderBy: { paragraph: { position: "asc" } } },
    },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take: rowsAtOnce,
  });
}
