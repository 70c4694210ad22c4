import { countAttempt } from "@/lib/accounts/count-attempt";
import { keepJudged } from "@/lib/attachments/keep-judged";
import { holdStanding } from "@/lib/contributions/load-contribution";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import { isNoRoom } from "@/lib/files/file-store";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { judgeStatementFile } from "./judge-statement-file";
import { statementLifecycle, statementState } from "./lifecycle";
import { lockRequest } from "./lock-request";
import { handingIn } from "./may-hand-in";
import { speakersPolicy } from "./policy";
import type { HandInStatement } from "./schema";
import { writeStatement } from "./write-statement";

const handings = { act: "hand in a statement", attempts: 60, minutes: 60 };

/**
 * Hands in the words of a statement, or replaces them until it is delivered; once, when nothing was handed in before;
 * and again when a moderator has returned them. Who was called does so until the organisers take no more. Only its own
 * side and those who lead the list read the words before they are published.
 *
 * Refuses: not_found (another organisation's request), forbidden (not verified), conflict (delivered or decided
 * already, none taken any more, changed since it was seen, the scanner gives no verdict), invalid (neither text nor
 * file, a file that is not taken), too_many.
 */
export async function handInStatement(
  { actor, clock }: Pick<Deps, "actor" | "clock">,
  input: HandInStatement,
): Promise<{ eventSlug: string }> {
  await countAttempt({ clock }, handings, actor.personId);
  // Before a file is judged, so that nobody keeps the judge busy for a request that is not theirs.
  await transaction((tx) => lockOwn(tx, actor, input));
  const file = input.file === null ? null : await judgeStatementFile(input.file);
  try {
    return await transaction(async (tx) => {
      const { item, request, event } = await lockOwn(tx, actor, input);
      const kept = file === null ? null : await keepJudged(tx, file.came, file.judged);
      const fileRow = kept === null ? {} : { fileSha256: kept.fileSha256, fileName: file?.name ?? null };
      const noFile = input.keepFile === "true" ? {} : { fileSha256: null, fileName: null };
      const at = await databaseNow(tx);
      const data = {
        ...{ language: input.language, text: input.text, handedInById: actor.personId, handedInAt: at },
        ...{ ...noFile, ...fileRow },
      };
      if (request.statement === null) {
        const { id } = await tx.statement.create({ data: { requestId: request.id, ...data }, select: { id: true } });
        const change = { subject: "statement" as const, subjectId: id, field: "publication" };
        await recordTransition(tx, { ...change, from: null, to: "kept", actor, at });
        if (event === "handInLate") await deliverLate(tx, { id, eventId: item.eventId, actor, at });
      } else {
        const { statement } = request;
        const to = statementLifecycle.next(event === "handInLate" ? "deliver" : event, statementState(statement));
        const undecided = { decidedById: null, decidedAt: null, reasonCode: null, words: null };
        await writeStatement(tx, { statement, eventId: item.eventId, to, actor, at, data: { ...data, ...undecided } });
      }
      return { eventSlug: item.event.slug };
    });
  } catch (error) {
    throw isNoRoom(error) ? new DomainError("conflict", "attachments.errors.noRoom") : error;
  }
}

async function lockOwn(tx: Transaction, actor: Actor, input: HandInStatement) {
  const { item, request } = await lockRequest(tx, input.id);
  if (!speakersPolicy.handIn(actor, request)) throw notFound();
  await holdStanding(tx, actor);
  const { id: organisationId, status } = request.organisation;
  authorise(speakersPolicy.ask, actor, { organisationId, status });
  const { statement } = request;
  const isTaken = item.statementsClosedAt === null;
  const stands = statement === null ? null : statementState(statement);
  const event = handingIn({ state: request.state, statement: stands, isTaken });
  if (event === null) throw new DomainError("conflict", `speakers.errors.${isTaken ? "handInOver" : "notTaken"}`);
  if ((statement?.revision ?? 0) !== input.seenRevision) {
    throw new DomainError("conflict", "speakers.errors.changedMeanwhile");
  }
  const had = statement === null ? null : await tx.statement.findUnique({ where: { id: statement.id } });
  const keepsFile = input.keepFile === "true" && (had?.fileSha256 ?? null) !== null;
  if (input.text === "" && input.file === null && !keepsFile) {
    const key = "speakers.errors.nothingHandedIn";
    throw new DomainError("invalid", "speakers.errors.notHandedIn", { fields: { text: { key } } });
  }
  return { item, request, event } as const;
}

/** Words of somebody who was heard without any go before the moderators as they come. */
async function deliverLate(
  tx: Transaction,
  { id, ...change }: { id: string; eventId: string; actor: Actor; at: Date },
) {
  const statement = { id, revision: 1, publication: "none" as const, withdrawnAt: null };
  const to = statementLifecycle.next("deliver", statementState(statement));
  await writeStatement(tx, { statement, to, ...change });
}
