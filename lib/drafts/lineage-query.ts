import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { readLocalised } from "@/lib/kernel/localised";
import type { Alignment } from "@/lib/text/alignment/alignment";
import { type RedlineSegment, redline } from "@/lib/text/redline";
import { type LineagedParagraph, readAligned } from "./aligned-paragraphs";
import { isDoubtful } from "./doubtful-rows";
import { lineageMark } from "./lineage-mark";
import { draftPolicy } from "./policy";
import { type LineageRow, readLineageRows } from "./propose-lineage";

/** One side of a row: a paragraph with its words, those that the other side does not have marked as such. */
export type LineageSide = {
  id: string;
  kind: "heading" | "paragraph";
  number: string | null;
  segments: RedlineSegment[];
};

/** What became of a paragraph, or of the few that belong together, as the page of a lineage shows it. */
export type ShownLineageRow = Pick<Alignment, "kind" | "score" | "moved" | "renumbered"> & {
  byHand: boolean;
  doubtful: boolean;
  before: LineageSide[];
  after: LineageSide[];
};

/** A paragraph in a list to choose from. */
export type ParagraphChoice = { id: string; number: string | null; text: string };

/** The lineage of a version that goes on from another, with what the reader may do. */
export async function getLineageForDesk(actor: Actor, versionId: string) {
  const db = database();
  const version = await db.draftVersion.findUnique({
    where: { id: versionId },
    select: {
      id: true,
      label: true,
      language: true,
      status: true,
      revision: true,
      translationOfId: true,
      lineageConfirmedAt: true,
      previous: { select: { id: true, label: true, language: true } },
      draft: {
        select: {
          id: true,
          title: true,
          consultation: { select: { processId: true } },
          versions: {
            where: { translationOfId: null, status: { not: "draft" }, id: { not: versionId } },
            orderBy: { publishedAt: "desc" },
            select: { id: true, label: true, language: true },
          },
        },
      },
    },
  });
  if (version === null || version.translationOfId !== null) throw notFound();
  const subject = { id: version.draft.id, processId: version.draft.consultation.processId };
  if (!draftPolicy.seeUnpublished(actor, subject)) throw notFound();
  const { previous, draft, label, ...rest } = version;
  const [rows, before, after] =
    previous === null
      ? [[], [], []]
      : await Promise.all([readLineageRows(db, versionId), readAligned(db, previous.id), readAligned(db, versionId)]);
  const unpublished = version.status === "draft";
  return {
    ...rest,
    label: readLocalised(label),
    previous: previous === null ? null : { ...previous, label: readLocalised(previous.label) },
    draft: { id: draft.id, title: readLocalised(draft.title) },
    /** Texts that it may go on from. */
    originals: draft.versions.map((other) => ({ ...other, label: readLocalised(other.label) })),
    rows: shownRows(rows, before, after, version.language),
    unchanged: rows.filter(isUnchanged).length,
    choices: { before: before.map(toChoice), after: after.map(toChoice) },
    mark: lineageMark(rows),
    may: {
      correct: unpublished && draftPolicy.correctLineage(actor, subject),
      choosePrevious: unpublished && draftPolicy.importVersion(actor, subject),
    },
  };
}

/** Neither the words nor the place changed, and nobody had to say so. */
function isUnchanged(row: LineageRow): boolean {
  return row.kind === "identical" && !row.byHand;
}

function toChoice({ id, number, text }: LineagedParagraph): ParagraphChoice {
  return { id, number, text: text.slice(0, 80) };
}

function shownRows(
  rows: LineageRow[],
  before: LineagedParagraph[],
  after: LineagedParagraph[],
  language: string,
): ShownLineageRow[] {
  const byId = new Map([...before, ...after].map((paragraph) => [paragraph.id, paragraph]));
  return rows
    .filter((row) => !isUnchanged(row))
    .map((row) => {
      const olds = row.before.flatMap((id) => byId.get(id) ?? []);
      const news = row.after.flatMap((id) => byId.get(id) ?? []);
      const changes = olds.length > 0 && news.length > 0 ? redline(joinedText(olds), joinedText(news), language) : null;
      const { kind, score, moved, renumbered, byHand } = row;
      return {
        ...{ kind, score, moved, renumbered, byHand },
        doubtful: isDoubtful(row),
        before: sides(olds, changes, "deleted"),
        after: sides(news, changes, "inserted"),
      };
    });
}

function joinedText(paragraphs: LineagedParagraph[]): string {
  return paragraphs.map(({ text }) => text).join("\n");
}

/** Each paragraph of one side with what is its own marked; the line ends between them are nobody's. */
function sides(
  paragraphs: LineagedParagraph[],
  changes: RedlineSegment[] | null,
  own: "deleted" | "inserted",
): LineageSide[] {
  const segments = changes?.filter(({ kind }) => kind === "same" || kind === own) ?? [];
  let start = 0;
  return paragraphs.map(({ id, kind, number, text }) => {
    const end = start + text.length;
    const cut = changes === null ? [{ kind: "same" as const, text }] : cutOut(segments, start, end);
    start = end + 1;
    return { id, kind, number, segments: cut };
  });
}

function cutOut(segments: RedlineSegment[], start: number, end: number): RedlineSegment[] {
  let at = 0;
  return segments.flatMap(({ kind, text }) => {
    const from = at;
    at += text.length;
    const piece = text.slice(Math.max(0, start - from), Math.max(0, end - from));
    return piece === "" ? [] : [{ kind, text: piece }];
  });
}
