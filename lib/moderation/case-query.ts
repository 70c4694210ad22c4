import { type AskedChange, askedColumns, toAsked } from "@/lib/contributions/asked-change";
import { withTermPlaces } from "@/lib/contributions/term-occurrences";
import { type Database, database } from "@/lib/db/client";
import { type InputText, readInputText } from "@/lib/inputs/input-text";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { hasSubmitted, speaksForOwn } from "./load-moderated";
import { moderationPolicy } from "./policy";

export type EarlierDecision = {
  id: string;
  decision: "publish" | "publish_redacted" | "return" | "refuse";
  reason: Localised;
  words: string | null;
  moderator: string | null;
  decidedAt: Date;
};

/** A contribution as its moderator reads it, with everything that helps to be fair. */
export type ModerationCase = {
  id: string;
  revision: number;
  reference: string | null;
  submission: string;
  publication: "none" | "pending" | "published" | "published_redacted" | "refused" | "returned";
  submittedAt: Date;
  /** Received after the closing hour, by leave. */
  late: boolean;
  zone: string;
  type: string;
  stance: "keep" | "change" | "delete" | "add" | null;
  language: string;
  bodyHtml: string;
  /** The text of an input, part by part; null for a comment. */
  input: InputText | null;
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
  } | null;
  author: string | null;
  /** Whether the true name is kept from the moderator; `author` is then the pseudonym. */
  isProtected: boolean;
  earlier: EarlierDecision[];
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
  const askedAlone = toAsked(row);
  const [asked = askedAlone] = row.versionId === null ? [] : await withTermPlaces(row.versionId, [askedAlone]);
  return {
    id: row.id,
    revision: row.revision,
    reference: row.reference,
    submission: row.submission,
    publication: row.publication,
    submittedAt: row.submittedAt,
    late: row.late,
    zone: row.round.zone,
    type: row.type,
    stance: row.stance,
    language: row.language,
    bodyHtml: row.bodyHtml,
    input: row.kind === "input" ? await readInputText(db, row.id) : null,
    asked,
    consultation: { slug: row.consultation.slug, title: readLocalised(row.consultation.title) },
    text: row.version === null ? null : toText(row.version),
    paragraphs: row.targets.map(({ paragraph }) => paragraph),
    ...(await senderOf(db, row)),
    earlier: await earlierDecisions(db, row.decisions),
    mayDecide: mayDecide && isPending,
    isOwn: !mayDecide,
  };
}

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
      submittedAt: true,
      late: true,
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
          words: true,
          decidedAt: true,
          moderator: { select: { name: true } },
        },
      },
    },
  });
}

type VersionRow = { slug: string; label: unknown; language: string; draft: { slug: string } };

function toText({ slug, label, language, draft }: VersionRow): ModerationCase["text"] {
  return { draft: { slug: draft.slug }, slug, label: readLocalised(label), language };
}

type DecisionRow = NonNullable<Awaited<ReturnType<typeof findCase>>>["decisions"][number];

async function earlierDecisions(db: Database, rows: DecisionRow[]): Promise<EarlierDecision[]> {
  const codes = rows.flatMap((row) => row.reasonCode ?? []);
  const reasons = await db.moderationReason.findMany({
    where: { code: { in: codes } },
    select: { code: true, words: true },
  });
  const words = new Map(reasons.map((reason) => [reason.code, readLocalised(reason.words)]));
  return rows.map(({ reasonCode, moderator, ...row }) => ({
    ...row,
    reason: words.get(reasonCode ?? "") ?? {},
    moderator: moderator.name,
  }));
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
async function recordOf(db: Database, organisationId: string | null): Promise<{ published: number; refused: number }> {
  const groups = await db.contribution.groupBy({
    by: ["publication"],
    where: { organisationId, submission: "submitted", protection: "none" },
    _count: { _all: true },
  });
  const count = (...states: string[]) =>
    groups.reduce((sum, group) => sum + (states.includes(group.publication) ? group._count._all : 0), 0);
  return { published: count("published", "published_redacted"), refused: count("refused") };
}
