import { roundWindow } from "@/lib/consultations/window";
import { type Database, database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { lateUntil } from "@/lib/deadlines/late-access-for";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { answerSubject } from "./answer-subject";
import { answeringRound } from "./answering-round";
import { type CarriedOver, carryOver } from "./carry-over";
import { type ComposedComment, findComment, toComposed } from "./composed-comment";
import { type ComposerParagraph, findOffered, findParagraph, type OfferedParagraph } from "./composer-paragraphs";
import type { ComposerRequest } from "./composer-request";
import { loadActingOrganisation } from "./load-commented-text";
import { findOthers, type OtherDraft } from "./other-drafts";
import { contributionPolicy } from "./policy";
import { findTermOccurrences, type TermOccurrences } from "./term-occurrences";

export type Composer = {
  consultation: { slug: string; title: Localised };
  draft: { slug: string; title: Localised };
  version: { id: string; slug: string; label: Localised; language: string };
  /** Whether this text takes comments, or was replaced or adopted. */
  standing: "open" | "replaced" | "final";
  /** The text that replaced this one; null while this one is open to comments, and where none takes its place. */
  newer: { id: string; label: Localised; paragraphId: string | null } | null;
  paragraph: ComposerParagraph | null;
  /** Further paragraphs: those it is about as well, and the neighbours of the one in view. */
  offered: OfferedParagraph[];
  round: {
    id: string;
    state: "not_yet_open" | "open" | "closing_soon" | "closed";
    opensAt: Date;
    closesAt: Date;
    zone: string;
    maxWords: number | null;
    languages: string[];
    asksTopics: boolean;
    asksImpacts: boolean;
  };
  /** Until when this side may still submit, after the closing hour, by leave it took up; null without. */
  lateUntil: Date | null;
  /** Null while nothing was saved. */
  comment: ComposedComment | null;
  /** Null unless the comment is about to be carried over from a text that was replaced. */
  carried: CarriedOver | null;
  /** Where the term stands that the comment replaces; null where it replaces none. */
  term: TermOccurrences | null;
  others: OtherDraft[];
  /** Address of the process to which one's organisation is not accredited though the round asks for it; null otherwise. */
  accreditTo: string | null;
  may: { answer: boolean; submit: boolean; handOver: boolean };
};

/**
 * Everything the composer shows. A text that is not public, a paragraph of another text and a comment of another
 * side do not exist here (not_found), and neither does a composer for what is submitted already. A draft that was
 * begun on an earlier text is shown as it would be carried over to the one that is asked for.
 */
export async function readComposer(actor: Actor, asked: ComposerRequest): Promise<Composer> {
  const db = database();
  const version = await findVersion(db, asked.versionId);
  if (version === null || version.status === "draft" || version.draft.consultation.status === "draft") throw notFound();
  const now = await databaseNow(db);
  const round = answeringRound(version.draft.consultation.rounds, now);
  if (round === null) throw notFound();
  const row = await findComment(db, actor, asked);
  const { comment, paragraphIds, report } = await standing(db, row, version);
  const first = paragraphIds.find((id) => id === asked.paragraphId) ?? paragraphIds[0] ?? null;
  const paragraphId = row === null ? asked.paragraphId : first;
  const inView = paragraphId === null ? null : await findParagraph(db, asked.versionId, paragraphId);
  const organisation = await loadActingOrganisation(db, actor);
  const owned = row ?? { authorId: actor.personId, organisationId: organisation?.id ?? null, organisation };
  const { consultation } = version.draft;
  const answering = await answerSubject(db, round, organisation);
  const { state } = roundWindow(round, now);
  const termFrom = comment?.termFrom ?? null;
  return {
    consultation: { slug: consultation.slug, title: readLocalised(consultation.title) },
    draft: { slug: version.draft.slug, title: readLocalised(version.draft.title) },
    version: { id: version.id, slug: version.slug, label: readLocalised(version.label), language: version.language },
    standing: version.status === "final" ? "final" : version.status === "published" ? "open" : "replaced",
    newer: version.status === "published" ? null : await findNewer(db, version, paragraphId),
    paragraph: inView,
    offered: await findOffered(db, version.id, inView, paragraphIds),
    round: { ...round, state },
    lateUntil: state === "closed" ? await lateUntil(db, owned, round.id, now) : null,
    comment,
    carried: report,
    term: termFrom === null ? null : await findTermOccurrences(db, version.id, termFrom),
    others: await findOthers(db, actor, asked.versionId, paragraphId, row?.id ?? null),
    accreditTo: answering.isAccredited === false ? consultation.process.slug : null,
    may: {
      answer: contributionPolicy.answer(actor, answering) && contributionPolicy.edit(actor, owned),
      submit: contributionPolicy.submit(actor, owned),
      handOver: contributionPolicy.handOver(actor, owned) && !contributionPolicy.submit(actor, owned),
    },
  };
}

type Row = Awaited<ReturnType<typeof findComment>>;
type Version = NonNullable<Awaited<ReturnType<typeof findVersion>>>;

/** The comment as it stands on this text, with its paragraphs here. */
async function standing(db: Database, row: Row, version: Version) {
  if (row === null) return { comment: null, paragraphIds: [], report: null };
  const comment = await toComposed(db, row);
  if (row.versionId !== version.id) return carryOver(db, row, comment, { ...version, draftId: version.draft.id });
  return { comment, paragraphIds: row.targets.map(({ paragraphId }) => paragraphId), report: null };
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
          id: true,
          slug: true,
          title: true,
          consultation: {
            select: {
              slug: true,
              title: true,
              status: true,
              process: { select: { slug: true } },
              rounds: {
                where: { acceptsComments: true },
                select: {
                  id: true,
                  opensAt: true,
                  closesAt: true,
                  zone: true,
                  maxWords: true,
                  languages: true,
                  asksTopics: true,
                  asksImpacts: true,
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

/** The text that takes comments in place of one that was replaced, and the same paragraph in it. */
async function findNewer(db: Database, version: Version, paragraphId: string | null): Promise<Composer["newer"]> {
  const newer = await db.draftVersion.findFirst({
    where: { draftId: version.draft.id, language: version.language, status: "published" },
    orderBy: { position: "desc" },
    select: { id: true, label: true },
  });
  if (newer === null) return null;
  const paragraph =
    paragraphId === null
      ? null
      : await db.paragraph.findUnique({ where: { id: paragraphId }, select: { lineageId: true } });
  const same =
    paragraph === null
      ? null
      : await db.paragraph.findFirst({
          where: { versionId: newer.id, lineageId: paragraph.lineageId },
          orderBy: { position: "asc" },
          select: { id: true },
        });
  return { id: newer.id, label: readLocalised(newer.label), paragraphId: same?.id ?? null };
}
