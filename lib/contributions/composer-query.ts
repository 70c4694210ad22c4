import { roundWindow } from "@/lib/consultations/window";
import { type Database, database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { checkRichText, type RichText, richTextToPlainText } from "@/lib/text/rich-text";
import { answeringRound } from "./answering-round";
import { lastReturn, type ModeratorsWords } from "./last-return";
import { submissionLifecycle } from "./lifecycle";
import { loadActingOrganisation } from "./load-commented-text";
import { openingWords } from "./opening-words";
import { contributionPolicy, visibleTo } from "./policy";
import type { CommentTypeName, StanceName } from "./schema";

/** What somebody asks to write on: a text, a paragraph of it, or a comment that is there already. */
export type ComposerRequest = {
  versionId: string;
  /** Null for a comment on the whole text, or when a comment is named. */
  paragraphId: string | null;
  /** The comment to write on; null to continue one's own latest draft on this paragraph, or to begin. */
  contributionId: string | null;
  /** Begins another comment even where a draft waits. */
  another: boolean;
};

/** The comment as it is kept. */
export type ComposedComment = {
  id: string;
  revision: number;
  submission: "draft" | "awaiting_approval";
  type: CommentTypeName;
  stance: StanceName | null;
  language: string;
  body: RichText;
  bodyPlain: string;
  proposedText: string | null;
  savedAt: Date;
  /** Why a moderator sent it back; null when none did. */
  returned: ModeratorsWords | null;
};

export type OtherDraft = {
  id: string;
  author: string | null;
  stance: StanceName | null;
  opening: string;
  submission: string;
  updatedAt: Date;
};

export type Composer = {
  consultation: { slug: string; title: Localised };
  draft: { slug: string; title: Localised };
  version: { id: string; slug: string; label: Localised; language: string };
  paragraph: { id: string; number: string | null; anchor: string; html: string; text: string; locked: boolean } | null;
  round: {
    state: "not_yet_open" | "open" | "closing_soon" | "closed";
    opensAt: Date;
    closesAt: Date;
    zone: string;
    maxWords: number | null;
    languages: string[];
  };
  /** Null while nothing was saved. */
  comment: ComposedComment | null;
  others: OtherDraft[];
  may: { answer: boolean; submit: boolean; handOver: boolean };
};

/**
 * Everything the composer shows. A text that is not public, a paragraph of another text and a comment of another
 * side do not exist here (not_found), and neither does a composer for what is submitted already.
 */
export async function readComposer(actor: Actor, asked: ComposerRequest): Promise<Composer> {
  const db = database();
  const version = await findVersion(db, asked.versionId);
  if (version === null || version.status === "draft" || version.draft.consultation.status === "draft") throw notFound();
  const round = answeringRound(version.draft.consultation.rounds, await databaseNow(db));
  if (round === null) throw notFound();
  const comment = await findComment(db, actor, asked);
  const paragraphId = comment?.targets[0]?.paragraphId ?? asked.paragraphId;
  const paragraph = paragraphId === null ? null : await findParagraph(db, asked.versionId, paragraphId);
  const organisation = await loadActingOrganisation(db, actor);
  const owned = comment ?? { authorId: actor.personId, organisationId: organisation?.id ?? null, organisation };
  const { consultation } = version.draft;
  return {
    consultation: { slug: consultation.slug, title: readLocalised(consultation.title) },
    draft: { slug: version.draft.slug, title: readLocalised(version.draft.title) },
    version: { id: version.id, slug: version.slug, label: readLocalised(version.label), language: version.language },
    paragraph,
    round: { ...round, state: roundWindow(round, await databaseNow(db)).state },
    comment: comment === null ? null : await toComposed(db, comment),
    others: await findOthers(db, actor, asked.versionId, paragraphId, comment?.id ?? null),
    may: {
      answer: contributionPolicy.answer(actor, { ...round, organisation }) && contributionPolicy.edit(actor, owned),
      submit: contributionPolicy.submit(actor, owned),
      handOver: contributionPolicy.handOver(actor, owned) && !contributionPolicy.submit(actor, owned),
    },
  };
}

function findVersion(db: Database, id: string) {
  return db.draftVersion.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      status: true,
      label: true,
      language: true,
      draft: {
        select: {
          slug: true,
          title: true,
          consultation: {
            select: {
              slug: true,
              title: true,
              status: true,
              rounds: {
                select: {
                  opensAt: true,
                  closesAt: true,
                  zone: true,
                  maxWords: true,
                  languages: true,
                  eligibility: true,
                  stakeholderGroups: true,
                },
              },
            },
          },
        },
      },
    },
  });
}

async function findParagraph(db: Database, versionId: string, id: string) {
  const paragraph = await db.paragraph.findFirst({
    where: { id, versionId },
    select: { id: true, number: true, anchor: true, html: true, text: true, locked: true },
  });
  if (paragraph === null) throw notFound();
  return paragraph;
}

const composedColumns = {
  id: true,
  versionId: true,
  authorId: true,
  organisationId: true,
  organisation: { select: { id: true, status: true } },
  revision: true,
  submission: true,
  publication: true,
  type: true,
  stance: true,
  language: true,
  body: true,
  proposedText: true,
  updatedAt: true,
  targets: { select: { paragraphId: true } },
} as const;

/** The comment that is asked for, else one's own latest draft on this paragraph, else null. */
async function findComment(db: Database, actor: Actor, asked: ComposerRequest) {
  if (asked.contributionId !== null) {
    const comment = await db.contribution.findFirst({
      where: { id: asked.contributionId, versionId: asked.versionId, ...visibleTo(actor) },
      select: composedColumns,
    });
    if (comment === null || !submissionLifecycle.can("edit", comment.submission)) throw notFound();
    return comment;
  }
  if (asked.another) return null;
  return db.contribution.findFirst({
    where: {
      versionId: asked.versionId,
      authorId: actor.personId,
      organisationId: actor.organisation?.id ?? null,
      submission: "draft",
      ...aboutParagraph(asked.paragraphId),
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    select: composedColumns,
  });
}

function aboutParagraph(paragraphId: string | null) {
  return { targets: paragraphId === null ? { none: {} } : { some: { paragraphId } } };
}

type Row = NonNullable<Awaited<ReturnType<typeof findComment>>>;

async function toComposed(db: Database, row: Row): Promise<ComposedComment> {
  const body = checkRichText(row.body);
  return {
    id: row.id,
    revision: row.revision,
    submission: row.submission === "awaiting_approval" ? "awaiting_approval" : "draft",
    type: row.type,
    stance: row.stance,
    language: row.language,
    body,
    bodyPlain: richTextToPlainText(body),
    proposedText: row.proposedText,
    savedAt: row.updatedAt,
    returned: row.publication === "returned" ? await lastReturn(db, row.id) : null,
  };
}

/** What else one's own side has on this paragraph: all of it for the organisation, nothing of other sides. */
async function findOthers(
  db: Database,
  actor: Actor,
  versionId: string,
  paragraphId: string | null,
  except: string | null,
) {
  const rows = await db.contribution.findMany({
    where: {
      versionId,
      organisationId: actor.organisation?.id ?? null,
      ...(actor.organisation === null ? { authorId: actor.personId } : {}),
      submission: { not: "withdrawn" },
      ...aboutParagraph(paragraphId),
      ...(except === null ? {} : { id: { not: except } }),
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: 12,
    select: {
      id: true,
      stance: true,
      bodyText: true,
      submission: true,
      updatedAt: true,
      author: { select: { name: true } },
    },
  });
  return rows.map(({ author, bodyText, ...row }) => ({
    ...row,
    author: author.name,
    opening: openingWords(bodyText, 160),
  }));
}
