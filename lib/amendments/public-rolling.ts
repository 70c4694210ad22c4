import { database } from "@/lib/db/client";
import { decodeCursor, encodeCursor } from "@/lib/kernel/pages";
import { publishedTermReplacements, type TermReplacement } from "./proposals";
import { proposedParagraphs } from "./proposed-paragraphs";
import type { RollingNote, RollingParagraph } from "./rolling-paragraph";
import { rollingGeneral, rollingParagraphs } from "./rolling-text";

/** A stretch of a long text that is shown on one page; `cursor` is null for the first. */
export type RollingPart = { cursor: string | null; from: string | null; to: string | null; current: boolean };

/** One page of the rolling text, with the way to all others. */
export type PublicRolling = {
  paragraphs: RollingParagraph[];
  /** In the order of the text; one where all of it stands on one page. */
  parts: RollingPart[];
  headings: { anchor: string; text: string; depth: number; cursor: string | null; here: boolean }[];
  /** What is proposed for the whole text, and terms to be replaced; on the first page only. */
  general: RollingNote[];
  terms: TermReplacement[];
};

type Given = { onlyProposed: boolean; cursor: string | undefined };

/** Paragraphs on one page: as many as read well at once and are rendered in a moment. */
const partSize = 100;

/**
 * A page of the rolling text of a version. Refuses as "invalid" a cursor that was never given out; a paragraph that
 * is no longer in the list begins the first page.
 */
export async function publicRolling(versionId: string, now: Date, given: Given): Promise<PublicRolling> {
  const all = await database().paragraph.findMany({
    where: { versionId },
    select: { id: true, kind: true, anchor: true, number: true, depth: true },
    orderBy: { position: "asc" },
  });
  const listed = given.onlyProposed ? await onlyProposed(all, versionId, now) : all;
  const startId = given.cursor === undefined ? null : decodeCursor(given.cursor).id;
  const asked = listed.findIndex(({ id }) => id === startId);
  const start = Math.floor(Math.max(0, asked) / partSize) * partSize;
  const shown = listed.slice(start, start + partSize);
  const [paragraphs, general, terms, headings] = await Promise.all([
    rollingParagraphs(
      versionId,
      shown.map(({ id }) => id),
      now,
    ),
    start === 0 ? rollingGeneral(versionId, now) : [],
    start === 0 ? publishedTermReplacements(versionId, now) : [],
    given.onlyProposed ? [] : headingsOf(versionId),
  ]);
  const partOf = new Map(listed.map(({ id }, index) => [id, Math.floor(index / partSize)]));
  const cursorOf = (part: number) => {
    const first = listed[part * partSize];
    return part === 0 || first === undefined ? null : encodeCursor({ key: first.anchor, id: first.id });
  };
  return {
    // A term may stand there as a part of a longer word, where it is not replaced.
    paragraphs: given.onlyProposed ? paragraphs.filter(({ proposals }) => proposals > 0) : paragraphs,
    parts: Array.from({ length: Math.ceil(listed.length / partSize) }, (_, part) => {
      const within = listed.slice(part * partSize, (part + 1) * partSize).filter(({ number }) => number !== null);
      return {
        cursor: cursorOf(part),
        from: within[0]?.number ?? null,
        to: within.at(-1)?.number ?? null,
        current: part * partSize === start,
      };
    }),
    headings: headings.map(({ id, ...heading }) => {
      const part = partOf.get(id) ?? 0;
      return { ...heading, cursor: cursorOf(part), here: part * partSize === start };
    }),
    general,
    terms,
  };
}

async function onlyProposed<Row extends { id: string }>(all: Row[], versionId: string, now: Date): Promise<Row[]> {
  const proposed = new Set((await proposedParagraphs(versionId, now)).map(({ id }) => id));
  return all.filter(({ id }) => proposed.has(id));
}

function headingsOf(versionId: string) {
  return database().paragraph.findMany({
    where: { versionId, kind: "heading" },
    select: { id: true, anchor: true, text: true, depth: true },
    orderBy: { position: "asc" },
  });
}
