import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { subjectsOf } from "./load-answered";
import { dispositionPolicy, repliesVisibleTo } from "./policy";
import { type PublishedAnswer, publishedAnswerColumns, readPublishedAnswer } from "./published-answer";

/** A reply that waits for a moderator, with the answer it is about. */
export type WaitingReply = {
  id: string;
  revision: number;
  reference: string;
  organisation: string | null;
  text: string;
  language: string;
  submittedAt: Date;
  zone: string;
  answer: PublishedAnswer;
  mayDecide: boolean;
};

/** Replies before the actor as a moderator, the oldest first. */
export async function listReplies(actor: Actor, cursor: string | null, size = 25): Promise<Page<WaitingReply>> {
  const db = database();
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const rows = await db.dispositionReply.findMany({
    where: {
      publication: "pending",
      contribution: { ...repliesVisibleTo(actor), submission: "submitted" },
      ...(after === null
        ? {}
        : {
            submittedAt: { gte: after.at },
            OR: [{ submittedAt: { gt: after.at } }, { submittedAt: after.at, id: { gt: after.id } }],
          }),
    },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: size + 1,
    select: {
      id: true,
      revision: true,
      text: true,
      language: true,
      submittedAt: true,
      answer: { select: publishedAnswerColumns },
      contribution: {
        select: {
          id: true,
          reference: true,
          authorId: true,
          organisationId: true,
          ...publicAuthorSelect,
          consultation: { select: { processId: true } },
          version: { select: { draftId: true } },
          round: { select: { zone: true } },
        },
      },
    },
  });
  const subjects = await subjectsOf(
    db,
    actor,
    rows.map(({ contribution }) => contribution),
  );
  const page = toPage(rows, size, (row) => ({ key: row.submittedAt.toISOString(), id: row.id }));
  return {
    next: page.next,
    items: page.items.map(({ contribution, answer, ...reply }) => {
      const subject = subjects.get(contribution.id);
      return {
        ...reply,
        reference: contribution.reference ?? "",
        organisation: publicAuthor(contribution)?.name ?? null,
        zone: contribution.round.zone,
        answer: readPublishedAnswer(answer),
        mayDecide: subject !== undefined && dispositionPolicy.decideReply(actor, subject),
      };
    }),
  };
}
