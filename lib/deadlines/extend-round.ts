import { consultationTags } from "@/lib/consultations/load-consultation";
import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { nullJson } from "@/lib/db/null-json";
import { recordTransition } from "@/lib/db/transitions";
import { draftTags } from "@/lib/documents/draft-tags";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { loadRound } from "./load-round";
import { deadlinePolicy } from "./policy";
import { readHour, refusedField } from "./read-hour";
import type { ExtendRound } from "./schema";
import { tellExtension } from "./tell-extension";

/** A round that closed longer ago is over; what was said of it has been read since. */
const justClosed = 30 * 24 * 60 * 60 * 1000;

/**
 * Gives an open round, or one that has just closed, a later closing hour. The old one stays, in its row and on every
 * public page; whoever has a draft, and whoever wants notices of the process, is told by mail.
 *
 * Refuses: not_found, forbidden, conflict (not published, not opened, closed long ago, another round has opened since,
 * changed since it was seen), invalid (an hour that is none, not later, or past).
 */
export function extendRound({ actor, jobs }: Deps, input: ExtendRound): Promise<void> {
  return transaction(async (tx) => {
    const round = await loadRound(tx, actor, input.roundId);
    authorise(deadlinePolicy.extend, actor, round.consultation);
    const now = await databaseNow(tx);
    await refuseUnlessExtendable(tx, round, now);
    const closesAt = readHour("closesAt", input.closesAt, round.zone);
    if (closesAt <= round.closesAt) throw refusedField("closesAt", "deadlines.errors.notLater");
    if (closesAt <= now) throw refusedField("closesAt", "deadlines.errors.past");
    const { count } = await tx.round.updateMany({
      where: { id: round.id, revision: input.seenRevision, closesAt: round.closesAt },
      data: { closesAt, revision: { increment: 1 } },
    });
    if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
    const extension = await tx.roundExtension.create({
      data: {
        roundId: round.id,
        oldClosesAt: round.closesAt,
        newClosesAt: closesAt,
        reason: Object.keys(input.reason).length === 0 ? nullJson : input.reason,
        extendedById: actor.personId,
        extendedAt: now,
      },
      select: { id: true },
    });
    await recordTransition(tx, {
      subject: "round",
      subjectId: round.id,
      field: "closesAt",
      from: round.closesAt.toISOString(),
      to: closesAt.toISOString(),
      actor,
      reason: Object.values(input.reason)[0] ?? null,
      at: now,
    });
    await jobs.enqueue(tx, tellExtension, { extensionId: extension.id });
    await dropDocuments(tx, await staleTags(tx, round.consultation));
  });
}

type LoadedRound = Awaited<ReturnType<typeof loadRound>>;

async function refuseUnlessExtendable(tx: Transaction, round: LoadedRound, now: Date): Promise<void> {
  if (round.consultation.status === "draft" || now < round.opensAt) {
    throw new DomainError("conflict", "deadlines.errors.notOpened");
  }
  if (now.getTime() - round.closesAt.getTime() > justClosed) {
    throw new DomainError("conflict", "deadlines.errors.longClosed");
  }
  const next = await tx.round.count({
    where: { consultationId: round.consultation.id, id: { not: round.id }, opensAt: { gt: round.closesAt, lte: now } },
  });
  if (next > 0) throw new DomainError("conflict", "deadlines.errors.nextOpened");
}

/** Every page that names the hour, and, where contributions are seen after closing only, every page that shows one. */
async function staleTags(tx: Transaction, consultation: LoadedRound["consultation"]): Promise<string[]> {
  const drafts = await tx.draft.findMany({ where: { consultationId: consultation.id }, select: { id: true } });
  const ids = drafts.map(({ id }) => id);
  const shown = await tx.contribution.findMany({
    where: { consultationId: consultation.id, publishedAt: { not: null }, round: { visibility: "after_closing" } },
    select: { id: true },
  });
  return [
    ...consultationTags(consultation),
    ...(await draftTags(tx, ids)),
    ...shown.map(({ id }) => `contribution:${id}`),
  ];
}
