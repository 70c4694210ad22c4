import { createHmac } from "node:crypto";
import { countAttempt } from "@/lib/accounts/count-attempt";
import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import { env } from "@/lib/env";
import type { AnonymousDeps, Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { isDomainError, notFound } from "@/lib/kernel/errors";
import { isPlausible } from "@/lib/reports/form-stamp";
import { asStated } from "./as-stated";
import { type LockedTarget, lockTarget, targetOf } from "./lock-target";
import { mailSuggested } from "./mail-suggested";
import { placeOf } from "./place-of";
import { correctionPolicy } from "./policy";
import { recordStanding } from "./record-standing";
import type { CorrectWords } from "./schema";
import { setWords } from "./set-words";

const bySource = { act: "correction by source", attempts: 20, minutes: 60 } as const;
/** What waits on one thing; more is a crowd, and no help. */
const mostWaiting = 50;

type Reader = {
  /** The network it comes from, as the server saw it. */
  source: string;
  /** Who corrects, where they are signed in; null for a visitor. */
  actor: Actor | null;
};

/**
 * Somebody corrects exact words of something published, or a fact of an entry of the directory. From those who look at corrections of it, a note stands at once;
 * from everybody else, those who sent it included, it waits for one of them. A program, a repetition and whoever
 * suggests too much are answered like everybody else, and nothing is written. Who speaks for an organisation is told
 * what would be corrected in its entry.
 *
 * Refuses: not_found (not public), invalid (words that do not stand there, or that an entry cannot state).
 */
export async function correctWords(
  { clock, jobs }: AnonymousDeps,
  given: CorrectWords,
  { source, actor }: Reader,
): Promise<"standing" | "pending"> {
  const input = await asStated(given);
  const isPerson = input.homepage === "" && isPlausible(input.opened, clock.now());
  const isWelcome = isPerson && (await isWithin(clock, actor?.personId ?? source));
  return transaction(async (tx) => {
    const at = await databaseNow(tx);
    const corrected = await lockTarget(tx, actor, targetOf(input), at);
    if (corrected === null || corrected.texts.length === 0) throw notFound();
    const { field } = placeOf(corrected, input.quote, input.field);
    const { standing } = corrected;
    if (standing !== null && correctionPolicy.add(standing.actor, standing.subject)) {
      await addNote(tx, { corrected, input, field, actor: standing.actor, at });
      return "standing";
    }
    const origin = hashed(actor === null ? `network ${source}` : `person ${actor.personId}`);
    if (isWelcome && (await isNew(tx, { corrected, input, field, origin }))) {
      await suggest(tx, jobs, { corrected, input, field, origin, at });
    }
    return "pending";
  });
}

type Written = { corrected: LockedTarget; input: CorrectWords; field: string | null; at: Date };

async function addNote(tx: Transaction, { actor, ...written }: Written & { actor: Actor }): Promise<void> {
  const { corrected, at } = written;
  // Sent twice, the same note stands once. An entry that states the old words again is corrected again.
  const standing = await tx.correction.count({ where: { ...same(written), state: "standing" } });
  if (standing > 0 && written.input.of !== "organisation") return;
  const decided = { state: "standing" as const, decidedById: actor.personId, decidedAt: at };
  const who = { suggestedById: actor.personId, suggestedForId: actor.organisation?.id ?? null };
  const row = await tx.correction.create({ data: { ...columns(written), ...who, ...decided } });
  await recordStanding(tx, { row, from: null, to: "standing", actor, at });
  await setWords(tx, corrected, row, { by: "administrator", at });
  await dropDocuments(tx, corrected.tags);
}

async function suggest(
  tx: Transaction,
  jobs: Jobs,
  { origin, ...written }: Written & { origin: string },
): Promise<void> {
  const { corrected, input, at } = written;
  const { standing, isProtected } = corrected;
  const actor = isProtected ? null : (standing?.actor ?? null);
  const { id: subjectId } = await tx.correction.create({
    data: {
      ...columns(written),
      origin,
      byItsSide: !isProtected && standing?.isOnItsSide === true,
      suggestedById: actor?.personId ?? null,
      suggestedForId: actor?.organisation?.id ?? null,
      answerTo: actor === null ? input.answerTo : null,
    },
    select: { id: true },
  });
  const change = { subject: "correction" as const, subjectId, field: "state", from: null, to: "pending" };
  await recordTransition(tx, { ...change, actor, source: "web", at });
  const { organisationId } = targetOf(input);
  if (organisationId === null || input.field === null) return;
  const { field: fact, quote, correct, source } = input;
  const organisation = { id: organisationId, name: corrected.name };
  await mailSuggested(tx, jobs, { id: subjectId, organisation, fact, quote, correct, source });
}

function columns({ corrected, input, field, at }: Written) {
  const { quote, correct, source, language } = input;
  const asOf = input.asOf === null ? null : new Date(`${input.asOf}T00:00:00Z`);
  return { ...corrected.id, field, quote, correct, source, asOf, language, suggestedAt: at };
}

function same({ corrected, input, field }: Pick<Written, "corrected" | "input" | "field">) {
  return { ...corrected.id, field, quote: input.quote, correct: input.correct };
}

async function isNew(
  tx: Transaction,
  { origin, ...sent }: Pick<Written, "corrected" | "input" | "field"> & { origin: string },
): Promise<boolean> {
  const state = "pending" as const;
  if ((await tx.correction.count({ where: { ...same(sent), state, origin } })) > 0) return false;
  return (await tx.correction.count({ where: { ...sent.corrected.id, state } })) < mostWaiting;
}

async function isWithin(clock: AnonymousDeps["clock"], who: string): Promise<boolean> {
  try {
    await countAttempt({ clock }, bySource, who);
    return true;
  } catch (error) {
    if (isDomainError(error) && error.code === "too_many") return false;
    throw error;
  }
}

function hashed(who: string): string {
  return createHmac("sha256", env().nextAuthSecret).update(`correction\0${who}`).digest("hex");
}
