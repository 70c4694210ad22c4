import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { sheetAsItIs } from "./assign-disposition";
import { checkAssignee } from "./check-assignee";
import { deskWhere } from "./desk-where";
import { findMergedInto } from "./find-merged-into";
import { type Answered, lockAnswered } from "./load-answered";
import { nobodys } from "./load-desk-version";
import { dispositionPolicy } from "./policy";
import { type AnswerInBulk, longestTag, mostAtOnce } from "./schema";
import { withWording } from "./with-wording";
import { type NewAnswer, writeAnswers } from "./write-answers";

/** Why one of many was left as it was. */
export type LeftOut = {
  reference: string;
  why: "own" | "answeredMeanwhile" | "byParagraph" | "notThere";
};

export type BulkOutcome = { answered: number; leftOut: LeftOut[] };

const mostTagsKept = 12;

/**
 * Answers, tags or assigns many contributions of one version in one transaction. Those of one's own organisation,
 * those answered by somebody else since the page was read, and those answered paragraph by paragraph are left as they
 * are and named. Somebody who only shares out the work (an organiser) may set nothing but who does it.
 *
 * Refuses: not_found (no office there), forbidden (an organiser who decides), conflict (another number matches than
 * the page said), invalid (too many at once, an unknown reference or wording, an assignee who is no rapporteur here).
 */
export function answerInBulk({ actor }: Pick<Deps, "actor">, input: AnswerInBulk): Promise<BulkOutcome> {
  return transaction(async (tx) => {
    const seen = input.all ? null : new Map(input.chosen.map(readChoice));
    const ids = seen === null ? await allThatMatch(tx, input) : [...seen.keys()];
    const locked = await lockAnswered(tx, actor, ids);
    const here = locked.found.filter(({ versionId }) => versionId === input.versionId);
    const [first] = here;
    if (first === undefined) throw new DomainError("not_found", "errors.notFound");
    const leftOut: LeftOut[] = [];
    const rows = here.filter((row) => {
      const why = whyLeft(locked.actor, row, input, seen);
      if (why !== null) leftOut.push({ reference: row.reference ?? "", why });
      return why === null;
    });
    const answers = await answersFor(tx, first, rows, input);
    await writeAnswers(tx, locked.actor, answers, await databaseNow(tx));
    return { answered: answers.length, leftOut };
  });
}

function readChoice(choice: string): [string, number] {
  const [id = "", revision = "0"] = choice.split(":");
  return [id.toLowerCase(), Number(revision)];
}

async function allThatMatch(tx: Transaction, { versionId, filter, seenCount }: AnswerInBulk): Promise<string[]> {
  const rows = await tx.contribution.findMany({
    where: deskWhere(versionId, filter, await databaseNow(tx)),
    select: { id: true },
    take: mostAtOnce + 1,
  });
  if (rows.length > mostAtOnce) {
    throw new DomainError("invalid", "dispositions.errors.tooManyAtOnce", { values: { most: mostAtOnce } });
  }
  if (rows.length !== seenCount) {
    throw new DomainError("conflict", "dispositions.errors.othersMatchNow", {
      values: { seen: seenCount, count: rows.length },
    });
  }
  return rows.map(({ id }) => id);
}

function whyLeft(actor: Actor, row: Answered, input: AnswerInBulk, seen: Map<string, number> | null) {
  const judges = input.state !== null || input.tags.length > 0;
  if (judges && !dispositionPolicy.decide(actor, row.subject)) {
    // Without the office there is nothing to leave out: the whole act is refused.
    if (!dispositionPolicy.decide(actor, { ...row.subject, ...nobodys })) {
      throw new DomainError("forbidden", "errors.forbidden");
    }
    return "own" as const;
  }
  if (seen !== null && seen.get(row.id) !== (row.answer?.revision ?? 0)) return "answeredMeanwhile" as const;
  if (input.state !== null && (row.answer?.paragraphs.length ?? 0) > 0) return "byParagraph" as const;
  return null;
}

async function answersFor(
  tx: Transaction,
  first: Answered,
  rows: readonly Answered[],
  input: AnswerInBulk,
): Promise<NewAnswer[]> {
  const { subject, consultationId } = first;
  if (input.assignee !== "" && input.assignee !== "none") {
    await checkAssignee(tx, subject, input.assignee, "assignee");
  }
  const assignee = input.assignee === "" ? {} : { assigneeId: input.assignee === "none" ? null : input.assignee };
  const merging = { ids: rows.map(({ id }) => id), consultationId };
  const { state, language } = input;
  const answer =
    state === null
      ? {}
      : {
          state,
          language,
          observation: await withWording(tx, subject.processId, input),
          mergedIntoId:
            state === "merged" ? await findMergedInto(tx, merging, input.mergedInto, await databaseNow(tx)) : null,
        };
  return rows.map((row) => {
    const before = sheetAsItIs(row);
    const tags = [...new Set([...before.tags, ...input.tags])].slice(0, mostTagsKept);
    return { ...before, ...answer, ...assignee, tags: tags.filter((tag) => tag.length <= longestTag) };
  });
}
