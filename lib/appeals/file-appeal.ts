import { lockOwnContribution } from "@/lib/contributions/load-contribution";
import { mayWithOwn } from "@/lib/contributions/own-side";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { recordAct } from "@/lib/ledger/record-act";
import { findAppealable } from "./appealable";
import { lockAppeal } from "./load-appeal";
import { mailDesk } from "./mail-appeal";
import type { FileAppeal } from "./schema";

/**
 * Complains of a refusal, a redaction or a hiding, once, within the days that the organiser set. Those who decided are
 * asked to reply.
 *
 * Refuses: not_found (not one's own side), forbidden (neither its focal point nor the person alone), conflict (nothing
 * to complain of, too late by the database's hour, or filed already).
 */
export function fileAppeal(
  { actor, jobs }: Pick<Deps, "actor" | "jobs">,
  input: FileAppeal,
): Promise<{ appealId: string }> {
  return transaction(async (tx) => {
    // The row is locked, so that two at once cannot both find that there is no appeal.
    const contribution = await lockOwnContribution(tx, actor, input.contributionId);
    const target = await findAppealable(tx, contribution.id);
    if (target === null) throw new DomainError("conflict", "appeals.errors.nothingToAppeal");
    if (!mayWithOwn(actor, contribution).withdraw) throw new DomainError("forbidden", "errors.forbidden");
    const { decisionId, hidingId, until } = target;
    const before = await tx.appeal.count({ where: decisionId === null ? { hidingId } : { decisionId } });
    if (before > 0) throw new DomainError("conflict", "appeals.errors.filedAlready");
    const at = await databaseNow(tx);
    if (at > until) throw new DomainError("conflict", "appeals.errors.tooLate");
    const { id } = await tx.appeal.create({
      data: {
        ...{ contributionId: contribution.id, decisionId, hidingId, organisationId: contribution.organisationId },
        ...{ filedById: actor.personId, filedAt: at },
        ...{ words: input.words, language: input.language, public: input.public },
      },
      select: { id: true },
    });
    const change = { subject: "contribution" as const, subjectId: contribution.id, field: "appeal" };
    await recordAct(tx, { ...change, from: null, to: "filed", actor, reason: id, at });
    const { appeal } = await lockAppeal(tx, id);
    await mailDesk(tx, jobs, { appeal, contribution, step: "filed", at, words: "" });
    return { appealId: id };
  });
}
