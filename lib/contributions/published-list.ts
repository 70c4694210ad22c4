import { database } from "@/lib/db/client";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { openlyBy, publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { type AskedBrief, briefColumns, toBrief } from "./asked-change";
import { withoutTitle } from "./opening-words";
import { type ContributionPlace, type PublicContribution, shownPlace, toPlace } from "./public";
import { publishedBy } from "./published-by";

/** A published contribution as a line of a list. */
export type PublicContributionLine = Pick<
  PublicContribution,
  "id" | "kind" | "title" | "reference" | "type" | "stance" | "language" | "late" | "publishedAt" | "submitter"
> & {
  asks: AskedBrief;
  /** How many organisations have put their names under it beside its lead. */
  others: number;
  excerpt: string;
  place: ContributionPlace;
  paragraphs: { anchor: string; number: string | null }[];
};

const shownLine = {
  id: true,
  kind: true,
  reference: true,
  type: true,
  stance: true,
  language: true,
  late: true,
  bodyText: true,
  publishedAt: true,
  ...publicAuthorSelect,
  ...briefColumns,
  targets: {
    select: { quote: true, paragraph: { select: { anchor: true, number: true } } },
    orderBy: { paragraph: { position: "asc" } },
  },
  ...shownPlace,
  input: { select: { title: true, _count: { select: { signatures: { where: { state: "confirmed" } } } } } },
} as const;

type ListScope = {
  consultationId?: string;
  organisationId?: string | { in: string[] };
  eventId?: string;
  kind?: "comment" | "input";
  id?: { in: string[] };
};

/** Published contributions, newest first, of a consultation, an organisation, a session, or of the whole platform. */
export async function publishedContributions(
  scope: ListScope,
  now: Date,
  size: number,
  cursor?: string,
): Promise<Page<PublicContributionLine>> {
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const rows = await database().contribution.findMany({
    where: {
      ...scope,
      ...(scope.organisationId === undefined ? {} : openlyBy),
      ...publishedBy(now),
      ...(after === null
        ? {}
        : {
            AND: [
              // The index starts here; the alternatives alone would let it start from the newest.
              { publishedAt: { lte: after.at } },
              { OR: [{ publishedAt: { lt: after.at } }, { publishedAt: after.at, id: { lt: after.id } }] },
            ],
          }),
    },
    select: shownLine,
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: size + 1,
  });
  const page = toPage(rows, size, (row) => ({ key: row.publishedAt?.toISOString() ?? "", id: row.id }));
  return {
    next: page.next,
    items: page.items.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.input?.title ?? null,
      reference: row.reference ?? "",
      type: row.type,
      stance: row.stance,
      language: row.language,
      late: row.late,
      publishedAt: row.publishedAt ?? now,
      submitter: publicAuthor(row),
      asks: toBrief(row),
      others: row.protection === "none" ? (row.input?._count.signatures ?? 0) : 0,
      excerpt: excerptOf(withoutTitle(row.bodyText, row.input?.title ?? null)),
      place: toPlace(row),
      paragraphs: row.targets.map(({ paragraph }) => paragraph),
    })),
  };
}

/** The first words of a text, cut between two of them. */
function excerptOf(text: string, longest = 200): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(" ");
  return `${space > longest / 2 ? cut.slice(0, space) : cut} …`;
}
