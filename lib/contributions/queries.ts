import { roundWindow } from "@/lib/consultations/window";
import { type Database, database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, defaultPageSize, type Page, toPage } from "@/lib/kernel/pages";
import { type AskedBrief, briefColumns, toBrief } from "./asked-change";
import { lastReturn, type ModeratorsWords } from "./last-return";
import { submissionLifecycle } from "./lifecycle";
import { openingWords, withoutTitle } from "./opening-words";
import { type MayWithOwn, mayWithOwn } from "./own-side";
import { visibleTo } from "./policy";
import type { CommentTypeName, ContributionFilter, StanceName } from "./schema";

/** A row of the organisation's list of drafts and submissions. */
export type OwnContribution = {
  id: string;
  kind: "comment" | "input";
  /** Title of an input, empty while it has none; null for a comment. */
  title: string | null;
  revision: number;
  /** Null for an input, which is on no text; and so is the version. */
  versionId: string | null;
  reference: string | null;
  /** Whether it is, or will be, received in confidence: nobody moderates it. */
  confidential: boolean;
  /** Whether it was received after the closing hour, by late access. */
  late: boolean;
  /** The state as its writers speak of it: one word out of submission and publication. */
  state: ContributionFilter;
  author: string | null;
  consultation: { slug: string; title: Localised };
  version: Localised | null;
  /** In the order of the text; none for the whole text. */
  paragraphs: { number: string | null; anchor: string }[];
  asks: AskedBrief;
  /** The text that replaced the one it was begun on; null where that one still takes comments. */
  newerVersionId: string | null;
  type: CommentTypeName;
  stance: StanceName | null;
  language: string;
  opening: string;
  updatedAt: Date;
  round: { state: "not_yet_open" | "open" | "closing_soon" | "closed"; closesAt: Date; zone: string };
  trackingNumber: string | null;
  returned: ModeratorsWords | null;
  /** The focal point's note where a handed-over draft came back; null when none. */
  returnNote: string | null;
  /** Whether it was published and is out of sight until somebody has looked again. */
  hidden: boolean;
  /** Whether something stands against it that its side can complain of, or could. */
  appealable: boolean;
  may: MayWithOwn;
};

const wheres = {
  draft: { submission: "draft", publication: { not: "returned" } },
  awaiting_approval: { submission: "awaiting_approval" },
  collecting_signatures: { submission: "collecting_signatures" },
  // What is confidential is received and never before a moderator.
  submitted: { submission: "submitted", publication: { in: ["pending", "none"] } },
  published: { submission: "submitted", publication: "published" },
  published_redacted: { submission: "submitted", publication: "published_redacted" },
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
  const newer = await findNewer(db, items);
  return { items: await Promise.all(items.map((row) => toOwn(db, actor, row, newer, now))), next };
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
  kind: true,
  input: { select: { title: true } },
  returnNote: true,
  hiddenAt: true,
  revision: true,
  versionId: true,
  reference: true,
  late: true,
  protection: true,
  submission: true,
  publication: true,
  authorId: true,
  organisationId: true,
  organisation: { select: { id: true, status: true } },
  author: { select: { name: true } },
  consultation: { select: { slug: true, title: true } },
  version: { select: { label: true, language: true, status: true, draftId: true } },
  round: { select: { opensAt: true, closesAt: true, zone: true } },
  type: true,
  stance: true,
  language: true,
  bodyText: true,
  updatedAt: true,
  ...briefColumns,
  targets: {
    select: { quote: true, paragraph: { select: { number: true, anchor: true } } },
    orderBy: { paragraph: { position: "asc" } },
  },
  receipts: { select: { trackingNumber: true }, orderBy: { receivedAt: "desc" }, take: 1 },
} as const;

type Row = Awaited<ReturnType<typeof selectOne>>;
const selectOne = (db: Database, id: string) =>
  db.contribution.findUniqueOrThrow({ where: { id }, select: ownColumns });

/** By draft and language, the text that takes comments in place of those that were replaced; one query for all rows. */
async function findNewer(db: Database, rows: Row[]): Promise<Map<string, string>> {
  const draftIds = rows.flatMap(({ version }) => (version?.status === "superseded" ? [version.draftId] : []));
  if (draftIds.length === 0) return new Map();
  const versions = await db.draftVersion.findMany({
    where: { draftId: { in: [...new Set(draftIds)] }, status: "published" },
    select: { id: true, draftId: true, language: true },
    orderBy: { position: "asc" },
  });
  return new Map(versions.map(({ id, draftId, language }) => [`${draftId} ${language}`, id]));
}

async function toOwn(
  db: Database,
  actor: Actor,
  row: Row,
  newer: Map<string, string>,
  now: Date,
): Promise<OwnContribution> {
  const state = stateOf(row);
  const editable = submissionLifecycle.can("edit", row.submission);
  return {
    id: row.id,
    kind: row.kind,
    title: row.input?.title ?? null,
    revision: row.revision,
    versionId: row.versionId,
    reference: row.reference,
    confidential: row.protection === "confidential",
    late: row.late,
    state,
    author: row.author.name,
    consultation: { slug: row.consultation.slug, title: readLocalised(row.consultation.title) },
    version: row.version === null ? null : readLocalised(row.version.label),
    paragraphs: row.targets.map(({ paragraph }) => paragraph),
    asks: toBrief(row),
    newerVersionId:
      editable && row.version?.status === "superseded"
        ? (newer.get(`${row.version.draftId} ${row.version.language}`) ?? null)
        : null,
    type: row.type,
    stance: row.stance,
    language: row.language,
    opening: openingWords(withoutTitle(row.bodyText, row.input?.title ?? null), 240),
    updatedAt: row.updatedAt,
    round: { state: roundWindow(row.round, now).state, closesAt: row.round.closesAt, zone: row.round.zone },
    trackingNumber: row.receipts[0]?.trackingNumber ?? null,
    returned: state === "returned" || state === "refused" ? await lastReturn(db, row.id) : null,
    returnNote: row.submission === "draft" ? row.returnNote : null,
    hidden: row.hiddenAt !== null && isPublic(state),
    appealable:
      state === "refused" || state === "published_redacted" || (state === "published" && row.hiddenAt !== null),
    may: mayWithOwn(actor, row),
  };
}

const isPublic = (state: ContributionFilter) => state === "published" || state === "published_redacted";

/** One word for two fields, as the side that wrote it sees them. */
function stateOf({ submission, publication }: Pick<Row, "submission" | "publication">): ContributionFilter {
  if (submission !== "draft" && submission !== "submitted") return submission;
  if (submission === "draft") return publication === "returned" ? "returned" : "draft";
  if (publication === "refused") return "refused";
  return publication === "published" || publication === "published_redacted" ? publication : "submitted";
}
