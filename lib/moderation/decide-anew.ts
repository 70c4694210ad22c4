import { lockContribution } from "@/lib/contributions/load-contribution";
import { reopen } from "@/lib/contributions/reopen";
import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, isDomainError, notFound } from "@/lib/kernel/errors";
import { fileOfField } from "@/lib/redactions/file-field";
import { decide } from "./decide";
import type { ModerateContribution } from "./schema";
import { readTextFields } from "./text-fields";

/** Another decision in the place of the one that stands. */
export type DecisionAnew = {
  contributionId: string;
  actor: Actor;
  /** Code that the record keeps for the reopening. */
  because: "reviewed" | "appealed";
  appealId?: string | null;
  at: Date;
} & (
  | { decision: "publish" }
  | { decision: "refuse"; reasonCode: string; words: string }
  | {
      decision: "publish_redacted";
      reasonCode: string;
      words: string;
      /** Exact words of the text as it was received, each with all its occurrences. */
      passages: readonly string[];
      /** Whether what an earlier decision took out stays out as well. */
      keepEarlier: boolean;
    }
);

/**
 * Takes a decided contribution up again and decides it anew in the same transaction, so that nobody ever sees it
 * between the two. Who may is the caller's question; the contribution is locked already.
 *
 * Refuses: conflict (nothing was decided, withdrawn), invalid (a reason not on the list, words that do not stand there).
 */
export async function decideAnew(tx: Transaction, jobs: Jobs, given: DecisionAnew): Promise<{ id: string }> {
  const { contributionId, actor, because, at } = given;
  const before = await lockContribution(tx, contributionId);
  if (before === null) throw notFound();
  if (before.submission !== "submitted" && before.publication !== "returned") {
    throw new DomainError("conflict", "moderation.errors.notBeforeYou");
  }
  const earlier = given.decision === "publish_redacted" && given.keepEarlier ? await standing(tx, contributionId) : [];
  await reopen(tx, before, { actor, reason: because, at });
  const contribution = await lockContribution(tx, contributionId);
  if (contribution === null) throw notFound();
  const input = await inputOf(tx, given, { id: contributionId, seenRevision: contribution.revision }, earlier);
  try {
    return await decide(tx, jobs, { contribution, input, actor, appealId: given.appealId ?? null, at });
  } catch (error) {
    throw asPassages(error);
  }
}

type Pointed = { quote: string; field: string | null; start: number | null; reasonCode: string };

type Redacted = { field: string; start: number; length: number; reasonCode: string };

/** The places that the decision in force keeps from the public. */
async function standing(tx: Transaction, contributionId: string): Promise<Redacted[]> {
  const decision = await tx.moderationDecision.findFirst({
    where: { contributionId, undone: null },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    select: { redactions: { select: { field: true, start: true, length: true, reasonCode: true } } },
  });
  return decision?.redactions ?? [];
}

async function inputOf(
  tx: Transaction,
  given: DecisionAnew,
  seen: { id: string; seenRevision: number },
  earlier: readonly Redacted[],
): Promise<ModerateContribution> {
  if (given.decision === "publish") return { decision: "publish", ...seen };
  const { words, reasonCode } = given;
  if (given.decision === "refuse") return { decision: "refuse", ...seen, reasonCode, words };
  const texts = new Map((await readTextFields(tx, given.contributionId)).map(({ field, text }) => [field, text]));
  const kept = earlier.flatMap(({ field, start, length, reasonCode: code }): Pointed[] => {
    if (fileOfField(field) !== null) return [{ quote: "", field, start: null, reasonCode: code }];
    const quote = texts.get(field)?.slice(start, start + length);
    return quote === undefined ? [] : [{ quote, field, start, reasonCode: code }];
  });
  const added = given.passages.map((quote) => ({ quote, field: null, start: null, reasonCode }));
  // Nobody has looked whether the files hold these words as well.
  return { decision: "publish_redacted", ...seen, words, redactions: [...added, ...kept], openFiles: [] };
}

/** The same refusal, beside the one field in which the form asked for all passages. */
function asPassages(error: unknown): unknown {
  if (!isDomainError(error)) return error;
  const fields = Object.entries(error.details.fields ?? {});
  const [place] = fields.filter(([name]) => name.startsWith("redactions.") || name === "fileReasons");
  return place === undefined
    ? error
    : new DomainError(error.code, error.messageKey, { fields: { passages: place[1] } });
}
