import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { readTextFields } from "@/lib/moderation/text-fields";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { type AppealStateName, appealLifecycle } from "./lifecycle";
import { appealSubject, involvedIn } from "./load-appeal";
import { appealPolicy, appealsVisibleTo } from "./policy";

/** A line of the desk's list. */
export type WaitingAppeal = {
  id: string;
  reference: string;
  submitter: string | null;
  consultation: Localised;
  state: AppealStateName;
  filedAt: Date;
  zone: string;
};

/** An appeal with all that its reader needs to reply or to decide. */
export type DeskAppeal = AppealText & {
  id: string;
  revision: number;
  contributionId: string;
  reference: string;
  submitter: string | null;
  /** The contribution, field by field, as it is kept. */
  texts: { field: string; text: string }[];
  contributionLanguage: string;
  /** An office of moderation, which may open the whole case. */
  isModerator: boolean;
  mayReply: boolean;
  mayDecide: boolean;
};

/** Complaint, reply and decision, with what is complained of. */
export type AppealText = {
  against: "refused" | "redacted" | "hidden";
  reason: Localised;
  /** The moderator's words; null when none were written. */
  given: string | null;
  givenAt: Date;
  state: AppealStateName;
  words: string;
  language: string;
  public: boolean;
  filedAt: Date;
  reply: string | null;
  repliedAt: Date | null;
  outcome: "granted" | "granted_in_part" | "dismissed" | null;
  decisionWords: string | null;
  decidedAt: Date | null;
  zone: string;
};

const open = { in: ["filed" as const, "replied" as const] };

/** Open appeals before this actor, the oldest first. */
export async function listAppeals(actor: Actor, cursor: string | null, size = 25): Promise<Page<WaitingAppeal>> {
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const rows = await database().appeal.findMany({
    where: {
      state: open,
      contribution: { ...appealsVisibleTo(actor), submission: "submitted" },
      ...(after === null
        ? {}
        : {
            filedAt: { gte: after.at },
            OR: [{ filedAt: { gt: after.at } }, { filedAt: after.at, id: { gt: after.id } }],
          }),
    },
    orderBy: [{ filedAt: "asc" }, { id: "asc" }],
    take: size + 1,
    select: {
      id: true,
      state: true,
      filedAt: true,
      contribution: {
        select: {
          reference: true,
          ...publicAuthorSelect,
          consultation: { select: { title: true } },
          round: { select: { zone: true } },
        },
      },
    },
  });
  const { items, next } = toPage(rows, size, (row) => ({ key: row.filedAt.toISOString(), id: row.id }));
  return {
    next,
    items: items.map(({ contribution, ...row }) => ({
      ...row,
      reference: contribution.reference ?? "",
      submitter: publicAuthor(contribution)?.name ?? null,
      consultation: readLocalised(contribution.consultation.title),
      zone: contribution.round.zone,
    })),
  };
}

/** How many are open before this actor; null without an office that has to do with appeals. */
export async function countAppeals(actor: Actor): Promise<number | null> {
  if (!actor.offices.some(({ role }) => role === "moderator" || role === "organiser")) return null;
  return database().appeal.count({
    where: { state: open, contribution: { ...appealsVisibleTo(actor), submission: "submitted" } },
  });
}

/** One appeal for those with an office. Refuses: not_found. */
export async function readAppeal(actor: Actor, id: string): Promise<DeskAppeal> {
  const db = database();
  const row = await db.appeal.findFirst({
    where: { id, contribution: appealsVisibleTo(actor) },
    select: {
      ...textColumns,
      id: true,
      revision: true,
      contributionId: true,
      contribution: {
        select: {
          reference: true,
          submission: true,
          language: true,
          ...publicAuthorSelect,
          round: { select: { zone: true } },
        },
      },
    },
  });
  if (row === null) throw notFound();
  const { contribution, contributionId } = row;
  const subject = await appealSubject(db, actor, contributionId, involvedIn(row));
  const isThere = contribution.submission === "submitted";
  const can = (event: "reply" | "decide") => isThere && appealLifecycle.can(event, row.state);
  return {
    ...(await toText(row)),
    ...{ id: row.id, revision: row.revision, contributionId },
    reference: contribution.reference ?? "",
    submitter: publicAuthor(contribution)?.name ?? null,
    texts: isThere ? (await readTextFields(db, contributionId)).map(({ field, text }) => ({ field, text })) : [],
    contributionLanguage: contribution.language,
    isModerator: actor.offices.some(({ role, processId }) => role === "moderator" && processId === subject.processId),
    mayReply: can("reply") && appealPolicy.reply(actor, subject),
    mayDecide: can("decide") && appealPolicy.decide(actor, subject),
  };
}

/** What is read of an appeal to show its three texts. */
export const textColumns = {
  state: true,
  words: true,
  language: true,
  public: true,
  filedAt: true,
  reply: true,
  repliedAt: true,
  outcome: true,
  decisionWords: true,
  decidedAt: true,
  decision: {
    select: {
      decision: true,
      reasonCode: true,
      words: true,
      decidedAt: true,
      moderatorId: true,
      agreedById: true,
      hidings: { select: { hiddenById: true } },
    },
  },
  hiding: { select: { reasonCode: true, words: true, hiddenAt: true, hiddenById: true } },
  contribution: { select: { round: { select: { zone: true } } } },
} as const;

function selectText(id: string) {
  return database().appeal.findUniqueOrThrow({ where: { id }, select: textColumns });
}

/** The three texts of a row. */
export async function toText(row: Awaited<ReturnType<typeof selectText>>): Promise<AppealText> {
  const { decision, hiding, contribution } = row;
  const code = decision?.reasonCode ?? hiding?.reasonCode ?? "";
  const reason = await database().moderationReason.findUnique({ where: { code }, select: { words: true } });
  return {
    against: decision === null ? "hidden" : decision.decision === "refuse" ? "refused" : "redacted",
    reason: reason === null ? {} : readLocalised(reason.words),
    given: decision?.words ?? hiding?.words ?? null,
    givenAt: decision?.decidedAt ?? hiding?.hiddenAt ?? row.filedAt,
    ...{ state: row.state, words: row.words, language: row.language, public: row.public, filedAt: row.filedAt },
    ...{ reply: row.reply, repliedAt: row.repliedAt },
    ...{ outcome: row.outcome, decisionWords: row.decisionWords, decidedAt: row.decidedAt },
    zone: contribution.round.zone,
  };
}
