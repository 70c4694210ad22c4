import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { cleanText } from "@/lib/text/clean-text";
import { submissionLifecycle } from "./lifecycle";
import { lockOwnContribution } from "./load-contribution";
import { mailInside } from "./mail-inside";
import { contributionPolicy } from "./policy";
import type { HandBack } from "./schema";

/**
 * A focal point sends a draft that was handed over back to who wrote it, with a note on what has to change. Nothing of
 * the text changes. Refuses: not_found, forbidden (no focal point), conflict (not handed over, or changed since
 * `seenRevision`), invalid (no note).
 */
export function handBack({ actor, jobs }: Pick<Deps, "actor" | "jobs">, input: HandBack): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const draft = await lockOwnContribution(tx, actor, input.id);
    authorise(contributionPolicy.handBack, actor, draft);
    const note = cleanText(input.note).trim();
    if (note === "") {
      const fields = { note: { key: "contributions.errors.noteMissing" } };
      throw new DomainError("invalid", "contributions.errors.noteMissing", { fields });
    }
    // A doubled click sends back once and is no mistake.
    const isDone = draft.submission === "draft" && draft.returnNote === note;
    if (isDone && draft.revision === input.seenRevision + 1) return { id: draft.id };
    const to = submissionLifecycle.next("handBack", draft.submission);
    if (draft.revision !== input.seenRevision) {
      throw new DomainError("conflict", "contributions.errors.changedMeanwhile");
    }
    await tx.contribution.update({
      where: { id: draft.id },
      data: { submission: to, returnNote: note, revision: { increment: 1 } },
      select: { id: true },
    });
    const at = await databaseNow(tx);
    await recordTransition(tx, {
      subject: "contribution",
      subjectId: draft.id,
      field: "submission",
      from: draft.submission,
      to,
      actor,
      at,
    });
    await mailInside(tx, jobs, { actor, draft, act: "handedBack", note, at });
    return { id: draft.id };
  });
}
