import { type Database, database } from "@/lib/db/client";
import type { HintKind } from "@/lib/hints/found";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { type RedlineSegment, redline } from "@/lib/text/redline";
import { campaignTexts } from "./campaign-text";

/** A member beside the representative. */
export type CampaignMember = {
  id: string;
  reference: string | null;
  /** Organisation or pseudonym; null for a person. */
  name: string | null;
  language: string;
  submission: string;
  publication: "none" | "pending" | "published" | "published_redacted" | "refused" | "returned";
  isRepresentative: boolean;
  /** Kinds of hints on it, without that of near-duplicates. */
  hints: HintKind[];
  /** What turns the representative into this one; null where they are word for word the same. */
  changes: RedlineSegment[] | null;
};

const membersShown = 20;

type Representative = { id: string; text: string };

const columns = {
  addedAt: true,
  contributionId: true,
  contribution: {
    select: {
      ...{ reference: true, language: true, submission: true, publication: true, ...publicAuthorSelect },
      hints: { where: { kind: { not: "near_duplicate" } }, select: { kind: true }, take: 50 },
    },
  },
} as const;

/** Members of a cluster beside its representative, a page of them, the earliest first. */
export async function membersOf(
  campaignId: string,
  representative: Representative,
  cursor: string | null,
): Promise<Page<CampaignMember>> {
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const rows = await database().campaignMember.findMany({
    where: {
      ...{ campaignId, removedAt: null },
      ...(after === null
        ? {}
        : { OR: [{ addedAt: { gt: after.at } }, { addedAt: after.at, contributionId: { gt: after.id } }] }),
    },
    orderBy: [{ addedAt: "asc" }, { contributionId: "asc" }],
    take: membersShown + 1,
    select: columns,
  });
  const page = toPage(rows, membersShown, (row) => ({ key: row.addedAt.toISOString(), id: row.contributionId }));
  return { next: page.next, items: await beside(representative, page.items) };
}

/** Some members of a cluster beside its representative, in the order in which they are named. */
export async function readMembers(
  campaignId: string,
  representative: Representative,
  ids: readonly string[],
): Promise<CampaignMember[]> {
  if (ids.length === 0) return [];
  const rows = await database().campaignMember.findMany({
    where: { campaignId, removedAt: null, contributionId: { in: [...ids] } },
    select: columns,
  });
  return beside(
    representative,
    rows.toSorted((a, b) => ids.indexOf(a.contributionId) - ids.indexOf(b.contributionId)),
  );
}

type Row = Awaited<ReturnType<typeof findOne>>;

function findOne(db: Pick<Database, "campaignMember">, contributionId: string) {
  return db.campaignMember.findUniqueOrThrow({ where: { contributionId }, select: columns });
}

async function beside(representative: Representative, rows: readonly Row[]): Promise<CampaignMember[]> {
  const texts = await campaignTexts(
    database(),
    rows.map(({ contributionId }) => contributionId),
  );
  return rows.map(({ contributionId: id, contribution }) => {
    const text = texts.get(id) ?? "";
    const { reference, language, submission, publication, hints } = contribution;
    return {
      ...{ id, reference, language, submission, publication, name: publicAuthor(contribution)?.name ?? null },
      isRepresentative: id === representative.id,
      hints: [...new Set(hints.map(({ kind }) => kind))],
      changes: text === representative.text ? null : redline(representative.text, text, language),
    };
  });
}
