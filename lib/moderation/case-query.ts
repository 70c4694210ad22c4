import { type AskedChange, askedColumns, toAsked } from "@/lib/contributions/asked-change";
import { withTermPlaces } from "@/lib/contributions/term-occurrences";
import { type Database, database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { type InputText, readInputText } from "@/lib/inputs/input-text";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { hasSealed, isSealedWhole } from "@/lib/redactions/sealed-whole";
import { hasSubmitted, speaksForOwn } from "./load-moderated";
import { moderationPolicy } from "./policy";
import { reasonAsGiven } from "./reason-as-given";
import { type RunningClaim, runningClaim } from "./running-claim";

export type EarlierDecision = {
  id: string;
  decision: "publish" | "publish_redacted" | "return" | "refuse";
  reason: Localised;
  words: string | null;
  moderator: string | null;
  decidedAt: Date;
};

/** A section or a question of the template that an input answers. */
export type AskedQuestion = {
  key: string;
  number: string | null;
  title: Localised;
  guidance: Localised;
  isAnswered: boolean;
};

/** A contribution as its moderator reads it, with everything that helps to be fair. */
export type ModerationCase = {
  id: string;
  kind: "comment" | "input";
  revision: number;
  reference: string | null;
  /** Whether its words are behind a look: `bodyHtml`, `input`, `questions` and `asked` are then empty. */
  isSealed: boolean;
  /** Whether a look opens something of it. */
  hasSealed: boolean;
  submission: string;
  publication: "none" | "pending" | "published" | "published_redacted" | "refused" | "returned";
  submittedAt: Date;
  /** By when a decision was promised; null for no promise, and once there was a decision. */
  decideBy: Date | null;
  isOverdue: boolean;
  /** Received after the closing hour, by leave. */
  late: boolean;
  /** What its authors marked it with; nothing of one that is sealed. */
  topics: string[];
  impacts: string[];
  zone: string;
  type: string;
  stance: "keep" | "change" | "delete" | "add" | null;
  language: string;
  bodyHtml: string;
  /** The text of an input, part by part; null for a comment. */
  input: InputText | null;
  /** What an input was asked, in the order of its template; none for a comment. */
  questions: AskedQuestion[];
  asked: AskedChange;
  consultation: { slug: string; title: Localised };
  /** The text it is on; null for an input. */
  text: { draft: { slug: string }; slug: string; label: Localised; language: string } | null;
  /** In the order of the text; none for the whole text. */
  paragraphs: { number: string | null; anchor: string; html: string; text: string; locked: boolean }[];
  /** Null when a person speaks for themselves. */
  organisation: {
    name: string;
    slug: string;
    stakeholderGroup: string | null;
    country: string | null;
    published: number;
    refused: number;
    returned: number;
  } | null;
  author: string | null;
  /** Whether the true name is kept from the moderator; `author` is then the pseudonym. */
  isProtected: boolean;
  earlier: EarlierDecision[];
  /** Who has it before them; null when nobody does. */
  claim: RunningClaim | null;
  mayDecide: boolean;
  isOwn: boolean;
};

/** One item in its context; what was never submitted, or is moderated by others, is not there. */
export async function readModerationCase(actor: Actor, id: string): Promise<ModerationCase> {
  const db = database();
  const row = await findCase(db, id);
  if (
    row === null ||
    row.submittedAt === null ||
    row.submission === "draft" ||
    row.submission === "awaiting_approval" ||
    row.submission === "collecting_signatures" ||
    // Given in confidence: the few who were named read it elsewhere.
    row.protection === "confidential"
  ) {
    throw notFound();
  }
  const subject = {
    processId: row.consultation.processId,
    draftId: row.version?.draft.id ?? null,
    authorId: row.authorId,
    organisationId: row.organisationId,
    isOwnOrganisation: await speaksForOwn(db, actor, row),
    isOwnSubmission: await hasSubmitted(db, actor, row.id),
  };
  if (!moderationPolicy.read(actor, subject)) throw notFound();
  const isPending = row.submission === "submitted" && row.publication === "pending";
  const mayDecide = moderationPolicy.decide(actor, subject);
  const now = await databaseNow(db);
  const isSealed = isSealedWhole(row);
  const input = row.kind === "input" && !isSealed ? await readInputText(db, row.id) : null;
  const askedAlone = toAsked(isSealed ? { ...row, ...nothingAsked } : row);
  const [asked = askedAlone] = row.versionId === null ? [] : await withTermPlaces(row.versionId, [askedAlone]);
  return {
    id: row.id,
    kind: row.kind,
    isSealed,
    hasSealed: hasSealed(row),
    revision: row.revision,
    reference: row.reference,
    submission: row.submission,
    publication: row.publication,
    submittedAt: row.submittedAt,
    decideBy: isPending ? row.decideBy : null,
    isOverdue: isPending && row.decideBy !== null && row.decideBy < now,
    late: row.late,
    ...(isSealed ? { topics: [], impacts: [] } : { topics: row.topics, impacts: row.impacts }),
    zone: row.round.zone,
    type: row.type,
    stance: row.stance,
    language: row.language,
    bodyHtml: isSealed ? "" : row.bodyHtml,
    input,
    questions: input === null ? [] : await askedOf(db, row.id, input),
    asked,
    consultation: { slug: row.consultation.slug, title: readLocalised(row.consultation.title) },
    text: row.version === null ? null : toText(row.version),
    paragraphs: row.targets.map(({ paragraph }) => paragraph),
    ...(await senderOf(db, row)),
    earlier: await earlierDecisions(db, row.decisions),
    claim: isPending ? runningClaim(row.claim, actor, now) : null,
    mayDecide: mayDecide && isPending,
    isOwn: !mayDecide,
  };
}

/** What a sealed comment is shown to ask for; its stance is no secret of the desk. */
const nothingAsked = {
  ...{ redline: null, addPosition: null, changeNote: null, fallbackStance: null, fallbackRedline: null },
  ...{ termFrom: null, termTo: null, targets: [] },
};

function findCase(db: Database, id: string) {
  return db.contribution.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      revision: true,
      reference: true,
      submission: true,
      publication: true,
      hiddenAt: true,
      submittedAt: true,
      decideBy: true,
      late: true,
      ...{ topics: true, impacts: true },
      claim: { select: { moderatorId: true, since: true, until: true, moderator: { select: { name: true } } } },
      authorId: true,
      organisationId: true,
      type: true,
      versionId: true,
      ...askedColumns,
      stance: true,
      language: true,
      bodyHtml: true,
      author: { select: { name: true } },
      round: { select: { zone: true } },
      consultation: { select: { slug: true, title: true, processId: true } },
      version: { select: { slug: true, label: true, language: true, draft: { select: { id: true, slug: true } } } },
      ...publicAuthorSelect,
      targets: {
        select: {
          quote: true,
          paragraph: { select: { number: true, anchor: true, html: true, text: true, locked: true } },
        },
        orderBy: { paragraph: { position: "asc" } },
      },
      decisions: {
        orderBy: { decidedAt: "desc" },
        select: {
          id: true,
          decision: true,
          reasonCode: true,
          reasonVersion: true,
          words: true,
          decidedAt: true,
          moderator: { select: { name: true } },
        },
      },
    },
  });
}

/** The sections and questions that were asked, each with what was said about it. */
async function askedOf(db: Database, contributionId: string, input: InputText): Promise<AskedQuestion[]> {
  const parts = await db.templatePart.findMany({
    where: { template: { inputs: { some: { contributionId } } } },
    orderBy: { position: "asc" },
    select: { key: true, number: true, title: true, guidance: true },
  });
  const answered = new Set(input.parts.map(({ key }) => key));
  return parts.map(({ key, number, title, guidance }) => ({
    ...{ key, number, title: readLocalised(title), guidance: readLocalised(guidance) },
    isAnswered: answered.has(key),
  }));
}

type VersionRow = { slug: string; label: unknown; language: string; draft: { slug: string } };

function toText({ slug, label, language, draft }: VersionRow): ModerationCase["text"] {
  return { draft: { slug: draft.slug }, slug, label: readLocalised(label), language };
}

type DecisionRow = NonNullable<Awaited<ReturnType<typeof findCase>>>["decisions"][number];

async function earlierDecisions(db: Database, rows: DecisionRow[]): Promise<EarlierDecision[]> {
  return Promise.all(
    rows.map(async ({ reasonCode, reasonVersion, moderator, ...row }) => ({
      ...row,
      reason: (await reasonAsGiven(db, { reasonCode, reasonVersion })) ?? {},
      moderator: moderator.name,
    })),
  );
}

/** Who sent it, as far as a moderator may know: of a protected name the pseudonym and nothing else. */
async function senderOf(db: Database, row: NonNullable<Awaited<ReturnType<typeof findCase>>>) {
  const isProtected = row.protection !== "none";
  if (isProtected) return { isProtected, organisation: null, author: publicAuthor(row)?.name ?? null };
  const { organisation } = row;
  return {
    isProtected,
    organisation: organisation === null ? null : { ...organisation, ...(await recordOf(db, row.organisationId)) },
    author: row.author.name,
  };
}

/** What became of what the organisation has sent so far, everywhere. */
async function recordOf(db: Database, organisationId: string | null) {
  const groups = await db.contribution.groupBy({
    by: ["publication"],
    // What was returned is a draft again.
    where: { organisationId, submission: { in: ["submitted", "draft"] }, protection: "none" },
    _count: { _all: true },
  });
  const count = (...states: string[]) =>
    groups.reduce((sum, group) => sum + (states.includes(group.publication) ? group._count._all : 0), 0);
  return {
    published: count("published", "published_redacted"),
    refused: count("refused"),
    returned: count("returned"),
  };
}
