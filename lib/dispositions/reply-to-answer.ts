import { lockOwnContribution } from "@/lib/contributions/load-contribution";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { dispositionPolicy } from "./policy";
import type { ReplyToAnswer } from "./schema";

/**
 * Replies once to the published answer. A moderator reads the reply before anybody else does.
 *
 * Refuses: not_found (not one's own side), forbidden (neither its focal point nor the person alone), conflict (a
 * reply was written already; the contribution was withdrawn; no answer is published, or a newer one than was read).
 */
export function replyToAnswer({ actor }: Pick<Deps, "actor">, input: ReplyToAnswer): Promise<void> {
  return transaction(async (tx) => {
    // The row is locked, so that two at once cannot both find that there is no reply.
    const contribution = await lockOwnContribution(tx, actor, input.contributionId);
    authorise(dispositionPolicy.reply, actor, contribution);
    const isPublic = contribution.publication === "published" || contribution.publication === "published_redacted";
    if (contribution.submission !== "submitted" || !isPublic) throw conflict("dispositions.errors.notPublicAnyMore");
    await checkLatest(tx, contribution.id, input.answerId);
    const before = await tx.dispositionReply.findUnique({
      where: { contributionId: contribution.id },
      select: { id: true },
    });
    if (before !== null) throw conflict("dispositions.errors.repliedAlready");
    const at = await databaseNow(tx);
    await tx.dispositionReply.create({
      data: {
        contributionId: contribution.id,
        answerId: input.answerId,
        authorId: actor.personId,
        text: input.text,
        language: input.language,
        submittedAt: at,
      },
      select: { id: true },
    });
    await recordTransition(tx, {
      subject: "contribution",
      subjectId: contribution.id,
      field: "reply",
      from: null,
      to: "pending",
      actor,
      at,
    });
  });
}

async function checkLatest(tx: Transaction, contributionId: string, answerId: string): Promise<void> {
  const latest = await tx.publishedDisposition.findFirst({
    where: { contributionId },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if (latest === null) throw conflict("dispositions.errors.noAnswerYet");
  if (latest.id !== answerId) throw conflict("dispositions.errors.newerAnswer");
}

function conflict(key: string): DomainError {
  return new DomainError("conflict", key);
}
