import { type Database, database } from "@/lib/db/client";
import { notFound } from "@/lib/kernel/errors";
import { cleanLine } from "@/lib/text/clean-text";
import { countOccurrences } from "@/lib/text/exact-change";
import type { ReplacedTerm } from "./asked-change";
import { isReadable } from "./readable-version";

/** A paragraph in which a term stands, and how often. */
export type TermPlace = { number: string | null; anchor: string; count: number };

/** How often a term stands in a text: where it may be rewritten, and apart from that in agreed language. */
export type TermOccurrences = { open: number; agreed: number; places: TermPlace[] };

type FoundParagraph = { number: string | null; anchor: string; text: string; locked: boolean };

/** Paragraphs that are listed by number; beyond these only the count is told. */
const mostPlaces = 40;

/** Where a term stands in a text, as whole words: the proposal to replace it is about the open places only. */
export async function findTermOccurrences(db: Database, versionId: string, term: string): Promise<TermOccurrences> {
  const found: TermOccurrences = { open: 0, agreed: 0, places: [] };
  if (term === "") return found;
  // The database leaves out most paragraphs; which places count is decided here.
  const paragraphs = await db.$queryRaw<FoundParagraph[]>`
    SELECT number, anchor, text, locked FROM paragraph
    WHERE "versionId" = ${versionId}::uuid AND position(${term} in text) > 0 ORDER BY position`;
  for (const { text, locked, number, anchor } of paragraphs) {
    const count = countOccurrences(text, term);
    if (count === 0) continue;
    if (locked) found.agreed += count;
    else found.open += count;
    if (!locked && found.places.length < mostPlaces) found.places.push({ number, anchor, count });
  }
  return found;
}

/** The places that a comment's replacement is about; null where it replaces no term. */
export async function countOpenPlaces(
  db: Database,
  comment: { versionId: string; termFrom: string | null },
): Promise<number | null> {
  if (comment.termFrom === null) return null;
  return (await findTermOccurrences(db, comment.versionId, comment.termFrom)).open;
}

/** The same for somebody who is writing: of a text that is public, whatever they typed so far. */
export async function readTermOccurrences(versionId: string, typed: string): Promise<TermOccurrences> {
  const db = database();
  if (!(await isReadable(db, versionId))) throw notFound();
  return findTermOccurrences(db, versionId, cleanLine(typed));
}

/** Comments on one version with the places of their terms counted; texts are read once, and only where one asks. */
export async function withTermPlaces<Comment extends { term: ReplacedTerm | null }>(
  versionId: string,
  comments: readonly Comment[],
): Promise<Comment[]> {
  const terms = new Set(comments.flatMap(({ term }) => (term === null ? [] : [term.from])));
  if (terms.size === 0) return [...comments];
  const texts = await database().paragraph.findMany({ where: { versionId }, select: { text: true, locked: true } });
  const places = new Map([...terms].map((term) => [term, countPlaces(texts, term)]));
  return comments.map((comment) =>
    comment.term === null
      ? comment
      : { ...comment, term: { ...comment.term, places: places.get(comment.term.from) ?? null } },
  );
}

function countPlaces(texts: readonly { text: string; locked: boolean }[], term: string) {
  const places = { open: 0, agreed: 0 };
  for (const { text, locked } of texts) places[locked ? "agreed" : "open"] += countOccurrences(text, term);
  return places;
}
