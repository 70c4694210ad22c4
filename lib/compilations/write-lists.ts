import type { CompilationSection } from "./arrange";
import { csvHead, csvLines, exportedComment } from "./exported-comment";
import type { Piece } from "./pieces";
import type { Arrangement } from "./schema";
import type { VersionHead } from "./version-head";

/** Lines that are put together before they are sent. */
const atOnce = 100;

/** Tells spreadsheets, which would take it for another encoding, that what follows is UTF-8. */
const byteOrderMark = "\u{feff}";

type Written = { section: CompilationSection; comment: Extract<Piece, { kind: "comment" }>["comment"] };

/** A compilation as CSV, part by part. */
export async function* csvOf(pieces: AsyncIterable<Piece>, head: VersionHead, site: string): AsyncGenerator<string> {
  const text = `${head.draft.slug}:${head.slug}`;
  yield byteOrderMark + csvHead();
  for await (const batch of inBatches(pieces)) {
    yield csvLines(
      batch.map(({ section, comment }) => ({ comment: exportedComment(comment, site), text, section: section.key })),
    );
  }
}

type JsonHead = { head: VersionHead; by: Arrangement; fingerprint: string; site: string; asOf: Date };

/** A compilation as one JSON document, part by part; `total` stands at its end and counts what stands before it. */
export async function* jsonOf(pieces: AsyncIterable<Piece>, given: JsonHead): AsyncGenerator<string> {
  const { head, by, fingerprint, site, asOf } = given;
  const about = {
    consultation: { slug: head.consultation.slug, title: head.consultation.title },
    draft: head.draft,
    version: { slug: head.slug, label: head.label, title: head.title, language: head.language },
    arrangement: by,
    fingerprint,
    asOf: asOf.toISOString(),
  };
  yield `${JSON.stringify(about).slice(0, -1)},"data":[`;
  let total = 0;
  for await (const batch of inBatches(pieces)) {
    const rows = batch.map(({ section, comment }) =>
      JSON.stringify({ section: section.key, ...exportedComment(comment, site) }),
    );
    yield `${total === 0 ? "" : ","}\n${rows.join(",\n")}`;
    total += batch.length;
  }
  yield `\n],"next":null,"total":${total}}\n`;
}

async function* inBatches(pieces: AsyncIterable<Piece>): AsyncGenerator<Written[]> {
  let batch: Written[] = [];
  for await (const piece of pieces) {
    if (piece.kind !== "comment") continue;
    batch.push(piece);
    if (batch.length < atOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
