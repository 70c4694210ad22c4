import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";

/** A decided appeal, complaint and reply included, where those who filed it agreed. */
export type PublicAppeal = {
  id: string;
  reference: string;
  against: "refused" | "redacted" | "hidden";
  /** Null for a person who answered for themselves. */
  submitter: string | null;
  consultation: { slug: string; title: Localised };
  words: string;
  language: string;
  filedAt: Date;
  reply: string | null;
  repliedAt: Date | null;
  outcome: "granted" | "granted_in_part" | "dismissed";
  decisionWords: string;
  decidedAt: Date;
};

/** Agreed to, decided, and about something that nobody has taken back. */
const isPublic = {
  public: true,
  state: "decided" as const,
  contribution: { submission: "submitted" as const, protection: { not: "confidential" as const } },
};

const columns = {
  id: true,
  words: true,
  language: true,
  filedAt: true,
  reply: true,
  repliedAt: true,
  outcome: true,
  decisionWords: true,
  decidedAt: true,
  decision: { select: { decision: true } },
  contribution: {
    select: {
      reference: true,
      ...publicAuthorSelect,
      consultation: { select: { slug: true, title: true } },
    },
  },
} as const;

/** The public appeals on one contribution, the oldest first. */
export async function publicAppealsOn(contributionId: string): Promise<PublicAppeal[]> {
  const rows = await database().appeal.findMany({
    where: { contributionId, ...isPublic },
    orderBy: [{ filedAt: "asc" }, { id: "asc" }],
    select: columns,
  });
  return rows.map(toPublic);
}

/** All public appeals, or those of one consultation (its slug), the latest filed first. */
export async function publicAppeals(
  { consultation, cursor }: { consultation?: string; cursor: string | null },
  size = 25,
): Promise<Page<PublicAppeal>> {
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const rows = await database().appeal.findMany({
    where: {
      ...isPublic,
      contribution: {
        ...isPublic.contribution,
        ...(consultation === undefined ? {} : { consultation: { slug: consultation } }),
      },
      ...(after === null
        ? {}
        : {
            filedAt: { lte: after.at },
            OR: [{ filedAt: { lt: after.at } }, { filedAt: after.at, id: { lt: after.id } }],
          }),
    },
    orderBy: [{ filedAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: columns,
  });
  const { items, next } = toPage(rows, size, (row) => ({ key: row.filedAt.toISOString(), id: row.id }));
  return { items: items.map(toPublic), next };
}

type Row = Omit<
  PublicAppeal,
  "reference" | "against" | "submitter" | "consultation" | "outcome" | "decisionWords" | "decidedAt"
> & {
  outcome: PublicAppeal["outcome"] | null;
  decisionWords: string | null;
  decidedAt: Date | null;
  decision: { decision: string } | null;
  contribution: Parameters<typeof publicAuthor>[0] & {
    reference: string | null;
    consultation: { slug: string; title: unknown };
  };
};

function toPublic({ decision, contribution, outcome, decisionWords, decidedAt, ...row }: Row): PublicAppeal {
  const { slug, title } = contribution.consultation;
  return {
    ...row,
    reference: contribution.reference ?? "",
    against: decision === null ? "hidden" : decision.decision === "refuse" ? "refused" : "redacted",
    submitter: publicAuthor(contribution)?.name ?? null,
    consultation: { slug, title: readLocalised(title) },
    outcome: outcome ?? "dismissed",
    decisionWords: decisionWords ?? "",
    decidedAt: decidedAt ?? row.filedAt,
  };
}
