import { commented } from "@/lib/contributions/of-comment";
import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { countOccurrences } from "@/lib/text/exact-change";
import type { LaterVersion } from "./later-version";
import { type PlacedBefore, stepOn } from "./lineage-step";
import { type PlacementProposal, proposePlacement } from "./propose-placement";
import { proposedWords, quoteOf, wordsColumns } from "./proposed-words";

/** A proposal with what it is about: one comment on one paragraph. */
export type ProposedRow = PlacementProposal & { contributionId: string; fromParagraphId: string };

const batchSize = 500;

type Base = { id: string; text: string; language: string; placed: PlacedBefore };

/** Proposals for the published comments on the version before and its translations, some hundreds at a time. */
export async function* placedFromVersionBefore(later: LaterVersion, now: Date): AsyncGenerator<ProposedRow[]> {
  const texts = await readTexts(later.previousId);
  let after: string | undefined;
  do {
    const rows: DirectRow[] = await readDirect(later.previousId, now, after);
    yield rows.flatMap((row) =>
      targetsOf(row, texts).map(({ base, quote }) => ({
        contributionId: row.id,
        fromParagraphId: base.id,
        ...proposePlacement({ ...row, quote }, base, stepOn(base.placed, later.steps), later),
      })),
    );
    after = rows.length < batchSize ? undefined : rows.at(-1)?.id;
  } while (after !== undefined);
}

/** Proposals for comments on still earlier versions, from where they stand in the version before. */
export async function* placedFromEarlier(later: LaterVersion, now: Date): AsyncGenerator<ProposedRow[]> {
  let after: string | undefined;
  do {
    const rows: EarlierRow[] = await readEarlier(later.previousId, now, after);
    yield rows.map((row) => {
      const { fromParagraph } = row;
      const base = { text: fromParagraph.text, language: fromParagraph.version.language };
      const placed = { state: row.state, to: row.toParagraphIds, score: row.score };
      return {
        contributionId: row.contribution.id,
        fromParagraphId: fromParagraph.id,
        ...proposePlacement(
          proposedWords(row.contribution, fromParagraph.id),
          base,
          stepOn(placed, later.steps),
          later,
        ),
      };
    });
    after = rows.length < batchSize ? undefined : rows.at(-1)?.id;
  } while (after !== undefined);
}

function readDirect(versionId: string, now: Date, after: string | undefined) {
  return database().contribution.findMany({
    where: {
      kind: "comment",
      version: { OR: [{ id: versionId }, { translationOfId: versionId }] },
      ...publishedBy(now),
      ...(after === undefined ? {} : { id: { gt: after } }),
    },
    orderBy: { id: "asc" },
    take: batchSize,
    select: { id: true, versionId: true, ...wordsColumns },
  });
}

function readEarlier(versionId: string, now: Date, after: string | undefined) {
  return database().placement.findMany({
    where: {
      versionId,
      contribution: publishedBy(now),
      ...(after === undefined ? {} : { id: { gt: after } }),
    },
    orderBy: { id: "asc" },
    take: batchSize,
    select: {
      id: true,
      state: true,
      toParagraphIds: true,
      score: true,
      contribution: { select: { id: true, ...wordsColumns } },
      fromParagraph: { select: { id: true, text: true, version: { select: { language: true } } } },
    },
  });
}

type DirectRow = Awaited<ReturnType<typeof readDirect>>[number];
type EarlierRow = Awaited<ReturnType<typeof readEarlier>>[number];

/** Paragraphs of the version before and of its translations, each standing where its original does. */
async function readTexts(versionId: string): Promise<Map<string, Map<string, Base>>> {
  const versions = await database().draftVersion.findMany({
    where: { OR: [{ id: versionId }, { translationOfId: versionId }] },
    select: {
      id: true,
      language: true,
      paragraphs: { orderBy: { position: "asc" }, select: { id: true, lineageId: true, text: true } },
    },
  });
  const originals = versions.find(({ id }) => id === versionId)?.paragraphs ?? [];
  const original = new Map(originals.map(({ id, lineageId }) => [lineageId, id]));
  const baseOf = (language: string, { id, lineageId, text }: (typeof originals)[number]): Base => {
    const to = original.get(lineageId);
    return { id, text, language, placed: { state: "placed", to: to === undefined ? [] : [to], score: 1 } };
  };
  return new Map(
    versions.map(({ id, language, paragraphs }) => [
      id,
      new Map(paragraphs.map((paragraph) => [paragraph.id, baseOf(language, paragraph)])),
    ]),
  );
}

/**
 * The paragraphs a comment is about, with the exact words. A term that is to be replaced throughout is about each
 * paragraph in which it stands; any other comment on the whole text has no place in it.
 */
function targetsOf(row: DirectRow, texts: Map<string, Map<string, Base>>) {
  const paragraphs = texts.get(commented(row).versionId) ?? new Map<string, Base>();
  const { termFrom, targets } = row;
  if (termFrom !== null && targets.length === 0) {
    return [...paragraphs.values()]
      .filter(({ text }) => countOccurrences(text, termFrom) > 0)
      .map((base) => ({ base, quote: null }));
  }
  return targets.flatMap((target) => {
    const base = paragraphs.get(target.paragraphId);
    return base === undefined ? [] : [{ base, quote: quoteOf(target) }];
  });
}
