import { mayWithOwn, ownSide } from "@/lib/contributions/own-side";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { findAppealable } from "./appealable";
import { type AppealText, textColumns, toText } from "./queries";

/** What a side can complain of, and what became of the complaints it made, on one contribution. */
export type OwnAppeals = {
  contributionId: string;
  reference: string;
  zone: string;
  /** What stands against it now and was not complained of; null where there is nothing. */
  target: {
    kind: "refused" | "redacted" | "hidden";
    reason: Localised;
    words: string | null;
    at: Date;
    until: Date;
    isLate: boolean;
  } | null;
  appeals: (AppealText & { id: string; revision: number; mayWithdraw: boolean })[];
  /** Whether the actor may speak for its side. */
  mayAct: boolean;
};

/** For its own side; refuses as not_found what belongs to another, or was never submitted. */
export async function readOwnAppeals(actor: Actor, contributionId: string): Promise<OwnAppeals> {
  const db = database();
  const row = await db.contribution.findFirst({
    where: { id: contributionId, reference: { not: null }, AND: [ownSide(actor)] },
    select: {
      reference: true,
      submission: true,
      authorId: true,
      organisationId: true,
      organisation: { select: { id: true, status: true } },
      round: { select: { zone: true } },
      appeals: {
        orderBy: [{ filedAt: "asc" }, { id: "asc" }],
        select: { ...textColumns, id: true, revision: true, decisionId: true, hidingId: true },
      },
    },
  });
  if (row === null) throw notFound();
  const mayAct = mayWithOwn(actor, row).withdraw;
  const target = await findAppealable(db, contributionId);
  const isMade = row.appeals.some(
    ({ decisionId, hidingId }) => decisionId === target?.decisionId && hidingId === target.hidingId,
  );
  const appeals = row.appeals.map(async (appeal) => ({
    ...(await toText(appeal)),
    ...{ id: appeal.id, revision: appeal.revision },
    mayWithdraw: mayAct && (appeal.state === "filed" || appeal.state === "replied"),
  }));
  return {
    contributionId,
    reference: row.reference ?? "",
    zone: row.round.zone,
    target: target === null || isMade ? null : await shown(target, await databaseNow(db)),
    appeals: await Promise.all(appeals),
    mayAct,
  };
}

async function shown(target: NonNullable<Awaited<ReturnType<typeof findAppealable>>>, now: Date) {
  const { kind, reasonCode, words, at, until } = target;
  const reason = await database().moderationReason.findUnique({
    where: { code: reasonCode ?? "" },
    select: { words: true },
  });
  return { kind, words, at, until, isLate: now > until, reason: reason === null ? {} : readLocalised(reason.words) };
}
