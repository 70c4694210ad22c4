import { commentCounts } from "@/lib/amendments/comment-counts";
import { matrixAsCsv } from "@/lib/amendments/exported-proposals";
import { publicMatrix } from "@/lib/amendments/public-matrix";
import { competingProposals } from "@/lib/amendments/public-paragraph";
import { publicRolling } from "@/lib/amendments/public-rolling";
import { rollingText } from "@/lib/amendments/rolling-text";
import { publishedOnParagraph } from "@/lib/contributions/published-on-paragraph";
import { database } from "@/lib/db/client";
import { publicVersion } from "@/lib/drafts/public";
import { systemClock } from "@/lib/kernel/clock";
import { kilobytes, ms } from "./figures";
import { type LongText, makeLongText } from "./long-text";
import { type Measured, measure } from "./measure";
import { table } from "./report";

const paragraphs = 1_500;
const sizes = [100, 1_000, 10_000];

/**
 * The reads behind the reading page, the page of a paragraph, the rolling text and the matrix, on a text of 1,500
 * paragraphs with 100, 1,000 and 10,000 comments: the median time, and the most memory that one of them took. Needs a
 * connected, migrated database, and leaves its texts in it. Answers a Markdown table.
 */
export async function benchRollingText(onProgress: (sentence: string) => void = console.log): Promise<string> {
  const byName = new Map<string, Measured[]>();
  for (const comments of sizes) {
    onProgress(`Rolling text and matrix: ${paragraphs} paragraphs, ${comments} comments`);
    for (const [name, read] of await reads(await makeLongText(paragraphs, comments))) {
      byName.set(name, [...(byName.get(name) ?? []), await measure(read)]);
    }
  }
  const head = [`A text of ${paragraphs} paragraphs`, ...sizes.map((size) => `${size.toLocaleString("en")} comments`)];
  return table(
    head,
    [...byName].map(([name, measured]) => [
      name,
      ...measured.map(({ milliseconds, heap }) => `${ms(milliseconds)}, ${kilobytes(heap)}`),
    ]),
  );
}

async function reads({ versionId, path }: LongText): Promise<[name: string, read: () => Promise<unknown>][]> {
  const now = systemClock.now();
  const [, , consultation = "", , draft = "", version = ""] = path.split("/");
  const paragraph = await database().paragraph.findFirstOrThrow({
    where: { versionId, kind: "paragraph", targets: { some: {} } },
    select: { id: true, text: true, locked: true },
    orderBy: { position: "asc" },
  });
  const at = { versionId, paragraphId: paragraph.id };
  const matrix = { from: null, cursor: undefined };
  return [
    ["reading page: the text", () => publicVersion({ consultation, draft, version })],
    ["reading page: counts by paragraph and stance", () => commentCounts(versionId, {}, now)],
    ["page of a paragraph: its comments", () => publishedOnParagraph(at, {}, now, 50)],
    ["page of a paragraph: its proposals", () => competingProposals(versionId, paragraph, now)],
    ["rolling text, first part", () => publicRolling(versionId, now, { onlyProposed: false, cursor: undefined })],
    ["rolling text, only proposals", () => publicRolling(versionId, now, { onlyProposed: true, cursor: undefined })],
    ["rolling text, all of it", () => drain(rollingText(versionId, now))],
    [
      "matrix: paragraphs by organisation",
      () => publicMatrix(versionId, now, { ...matrix, rows: "paragraph", columns: "organisation" }),
    ],
    [
      "matrix: norms by organisation",
      () => publicMatrix(versionId, now, { ...matrix, rows: "norm", columns: "organisation" }),
    ],
    ["matrix: norms by group", () => publicMatrix(versionId, now, { ...matrix, rows: "norm", columns: "group" })],
    ["matrix, all of it as CSV", () => drain(matrixAsCsv({ id: versionId, label: "First draft", origin: "" }, now))],
  ];
}

/** Reads a stream to its end and keeps nothing of it. */
async function drain(pieces: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of pieces);
}
