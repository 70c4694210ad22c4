import { roundWindow } from "@/lib/consultations/window";
import { type Database, database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, defaultPageSize, type Page, toPage } from "@/lib/kernel/pages";
import { lastReturn, type ModeratorsWords } from "./last-return";
import { submissionLifecycle } from "./lifecycle";
import { openingWords } from "./opening-words";
import { contributionPolicy, visibleTo } from "./policy";
import type { CommentTypeName, ContributionFilter, StanceName } from "./schema";

/** A row of the organisation's list of drafts and submissions. */
export type OwnContribution = {
  id: string;
  revision: number;
  versionId: string;
  reference: string | null;
  /** The state as its writers speak of it: one word out of submission and publication. */
  state: ContributionFilter;
  author: string | null;
  consultation: { slug: string; title: Localised };
  version: Localised;
  paragraph: { number: string | null; anchor: string } | null;
  type: CommentTypeName;
  stance: StanceName | null;
  language: string;
  opening: string;
  updatedAt: Date;
  round: { state: "not_yet_open" | "open" | "closing_soon" | "closed"; closesAt: Date; zone: string };
  trackingNumber: string | null;
  returned: ModeratorsWords | null;
  may: { edit: boolean; submit: boolean; withdraw: boolean; remove: boolean };
};

const wheres = {
  draft: { submission: "draft", publication: { not: "returned" } },
  awaiting_approval: { submission: "awaiting_approval" },
  submitted: { submission: "submitted", publication: "pending" },
  published: { submission: "submitted", publication: { in: ["published", "published_redacted"] } },
  returned: { submission: "draft", publication: "returned" },
  refused: { submission: "submitted", publication: "refused" },
  withdrawn: { submission: "withdrawn" },
} satisfies Record<ContributionFilter, Prisma.ContributionWhereInput>;

/** Drafts and submissions of the actor's side, the latest change first. */
export async function listOwnContributions(
  actor: Actor,
  { filter, cursor }: { filter: ContributionFilter | null; cursor: string | null },
  size = defaultPageSize,
): Promise<Page<OwnContribution>> {
  const db = database();
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const rows = await db.contribution.findMany({
    where: {
      AND: [
        visibleTo(actor),
        filter === null ? {} : wheres[filter],
        after === null
          ? {}
          : {
              updatedAt: { lte: after.at },
              OR: [{ updatedAt: { lt: after.at } }, { updatedAt: after.at, id: { lt: after.id } }],
            },
      ],
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: ownColumns,
  });
  const { items, next } = toPage(rows, size, (row) => ({ key: row.updatedAt.toISOString(), id: row.id }));
  const now = await databaseNow(db);
  return { items: await Promise.all(items.map((row) => toOwn(db, actor, row, now))), next };
}

/** How many drafts wait for the focal point of the organisation the actor acts for; 0 for everybody else. */
export async function countAwaitingApproval(actor: Actor): Promise<number> {
  if (actor.organisation?.role !== "focal_point") return 0;
  return database().contribution.count({
    where: { organisationId: actor.organisation.id, submission: "awaiting_approval" },
  });
}

const ownColumns = {
  id: true,
  revision: true,
  versionId: true,
  reference: true,
  submission: true,
  publication: true,
  authorId: true,
  organisationId: true,
  organisation: { select: { id: true, status: true } },
  author: { select: { name: true } },
  consultation: { select: { slug: true, title: true } },
  version: { select: { label: true } },
  round: { select: { opensAt: true, closesAt: true, zone: true } },
  type: true,
  stance: true,
  language: true,
  bodyText: true,
  updatedAt: true,
  targets: { select: { paragraph: { select: { number: true, anchor: true } } }, take: 1 },
  receipts: { select: { trackingNumber: true }, orderBy: { receivedAt: "desc" }, take: 1 },
} as const;

type Row = Awaited<ReturnType<typeof selectOne>>;
const selectOne = (db: Database, id: string) =>
  db.contribution.findUniqueOrThrow({ where: { id }, select: ownColumns });

async function toOwn(db: Database, actor: Actor, row: Row, now: Date): Promise<OwnContribution> {
  const state = stateOf(row);
  const editable = submissionLifecycle.can("edit", row.submission);
  return {
    id: row.id,
    revision: row.revision,
    versionId: row.versionId,
    reference: row.reference,
    state,
    author: row.author.name,
    consultation: { slug: row.consultation.slug, title: readLocalised(row.consultation.title) },
    version: readLocalised(row.version.label),
    paragraph: row.targets[0]?.paragraph ?? null,
    type: row.type,
    stance: row.stance,
    language: row.language,
    opening: openingWords(row.bodyText, 240),
    updatedAt: row.updatedAt,
    round: { state: roundWindow(row.round, now).state, closesAt: row.round.closesAt, zone: row.round.zone },
    trackingNumber: row.receipts[0]?.trackingNumber ?? null,
    returned: state === "returned" || state === "refused" ? await lastReturn(db, row.id) : null,
    may: {
      edit: editable && contributionPolicy.edit(actor, row),
      submit: submissionLifecycle.can("submit", row.submission) && contributionPolicy.submit(actor, row),
      withdraw: submissionLifecycle.can("withdraw", row.submission) && contributionPolicy.withdraw(actor, row),
      remove: editable && row.reference === null && contributionPolicy.deleteDraft(actor, row),
    },
  };
}

/** One word for two fields, as the side that wrote it sees them. */
function stateOf({ submission, publication }: Pick<Row, "submission" | "publication">): ContributionFilter {
  if (submission === "withdrawn" || submission === "awaiting_approval") return submission;
  if (submission !== "submitted") return publication === "returned" ? "returned" : "draft";
  if (publication === "refused") return "refused";
  return publication === "published" || publication === "published_redacted" ? "published" : "submitted";
}
