import { database } from "@/lib/db/client";
import { type CompetingProposals, groupProposals } from "./group-proposals";
import { publishedProposals, publishedTermReplacements } from "./proposals";

/** One paragraph of a published version, with its neighbours. */
export type PublicParagraphHere = {
  id: string;
  lineageId: string;
  kind: "heading" | "paragraph";
  depth: number;
  number: string | null;
  anchor: string;
  locked: boolean;
  html: string;
  text: string;
  previous: Neighbour | null;
  next: Neighbour | null;
};

export type Neighbour = { anchor: string; number: string | null };

const neighbour = { anchor: true, number: true } as const;

/** A paragraph of a version by its anchor; null where there is none. The caller has made sure of the version. */
export async function publicParagraph(versionId: string, anchor: string): Promise<PublicParagraphHere | null> {
  const row = await database().paragraph.findUnique({
    where: { versionId_anchor: { versionId, anchor } },
    select: {
      id: true,
      lineageId: true,
      position: true,
      kind: true,
      depth: true,
      number: true,
      anchor: true,
      locked: true,
      html: true,
      text: true,
    },
  });
  if (row === null) return null;
  const { position, ...paragraph } = row;
  const [previous, next] = await Promise.all([
    database().paragraph.findFirst({
      where: { versionId, kind: "paragraph", position: { lt: position } },
      select: neighbour,
      orderBy: { position: "desc" },
    }),
    database().paragraph.findFirst({
      where: { versionId, kind: "paragraph", position: { gt: position } },
      select: neighbour,
      orderBy: { position: "asc" },
    }),
  ]);
  return { ...paragraph, previous, next };
}

/** All that is proposed in public for one paragraph, equal proposals joined, and where they collide. */
export async function competingProposals(
  versionId: string,
  paragraph: { id: string; text: string; locked: boolean },
  now: Date,
): Promise<CompetingProposals> {
  const [proposals, terms] = await Promise.all([
    publishedProposals(versionId, now, [paragraph.id]),
    publishedTermReplacements(versionId, now),
  ]);
  const here = terms.filter(({ paragraphIds }) => paragraphIds.length === 0 || paragraphIds.includes(paragraph.id));
  return groupProposals(paragraph, { proposals, terms: here });
}
