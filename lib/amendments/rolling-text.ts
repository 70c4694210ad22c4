import { database } from "@/lib/db/client";
import { publishedProposals, publishedTermReplacements, type TermReplacement } from "./proposals";
import {
  type BaseParagraph,
  type RollingNote,
  type RollingParagraph,
  rollGeneral,
  rollParagraph,
} from "./rolling-paragraph";

/** Paragraphs read and rolled at a time, so that a long text with many proposals is never in memory at once. */
const paragraphsAtOnce = 100;

/**
 * The rolling text of a version: its paragraphs in order, each with every published proposal inside it. Read piece by
 * piece while it is consumed.
 *
 * @param now decides which rounds may be seen.
 */
export async function* rollingText(versionId: string, now: Date): AsyncGenerator<RollingParagraph> {
  const terms = await publishedTermReplacements(versionId, now);
  let position = -1;
  while (true) {
    const paragraphs = await database().paragraph.findMany({
      where: { versionId, position: { gt: position } },
      select: { ...baseColumns, position: true },
      orderBy: { position: "asc" },
      take: paragraphsAtOnce,
    });
    yield* await rolled(versionId, paragraphs, terms, now);
    const last = paragraphs.at(-1);
    if (last === undefined || paragraphs.length < paragraphsAtOnce) return;
    position = last.position;
  }
}

/** The rolling text of some paragraphs of a version, in the order of the text. */
export async function rollingParagraphs(
  versionId: string,
  paragraphIds: readonly string[],
  now: Date,
): Promise<RollingParagraph[]> {
  const [terms, paragraphs] = await Promise.all([
    publishedTermReplacements(versionId, now),
    database().paragraph.findMany({
      where: { versionId, id: { in: [...paragraphIds] } },
      select: baseColumns,
      orderBy: { position: "asc" },
    }),
  ]);
  return rolled(versionId, paragraphs, terms, now);
}

/** What is proposed for the whole text rather than for one of its paragraphs. */
export async function rollingGeneral(versionId: string, now: Date): Promise<RollingNote[]> {
  return rollGeneral(await publishedProposals(versionId, now, []));
}

const baseColumns = {
  id: true,
  kind: true,
  depth: true,
  number: true,
  anchor: true,
  locked: true,
  text: true,
} as const;

async function rolled(
  versionId: string,
  paragraphs: readonly BaseParagraph[],
  terms: readonly TermReplacement[],
  now: Date,
): Promise<RollingParagraph[]> {
  if (paragraphs.length === 0) return [];
  const ids = paragraphs.map(({ id }) => id);
  const proposals = await publishedProposals(versionId, now, ids);
  const byParagraph = new Map<string, typeof proposals>(ids.map((id) => [id, []]));
  for (const proposal of proposals) for (const id of proposal.paragraphIds) byParagraph.get(id)?.push(proposal);
  return paragraphs.map(({ id, kind, depth, number, anchor, locked, text }) =>
    rollParagraph({ id, kind, depth, number, anchor, locked, text }, { proposals: byParagraph.get(id) ?? [], terms }),
  );
}
