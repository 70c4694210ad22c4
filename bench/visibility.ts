import { setTimeout as pause } from "node:timers/promises";
import { database } from "@/lib/db/client";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { type ReadingText, submitComment, writeComment } from "./reading-text";
import { fetchBytes } from "./site-client";

const decisions = 30;
const patience = 10_000;

/** Milliseconds until the public page shows a comment: from the decision, and from the end of its command. */
export type Visibility = { fromDecision: number[]; fromCommit: number[] };

/** Publishes comments from this process, another instance than the server's, and reads the page until it shows each. */
export async function measureVisibility(text: ReadingText): Promise<Visibility> {
  const waiting = [];
  for (let count = 0; count < decisions; count += 1) {
    waiting.push(await submitComment(await writeComment(text, count)));
  }
  const measured: Visibility = { fromDecision: [], fromCommit: [] };
  for (const { id, reference } of waiting) {
    const { revision } = await database().contribution.findUniqueOrThrow({ where: { id }, select: { revision: true } });
    const decision = moderateContributionSchema.parse({ id, seenRevision: revision, decision: "publish" });
    const begun = performance.now();
    await moderateContribution(text.moderator, decision);
    const committed = performance.now();
    await untilShown(text.path, reference);
    const shown = performance.now();
    measured.fromDecision.push(shown - begun);
    measured.fromCommit.push(shown - committed);
  }
  return measured;
}

async function untilShown(path: string, reference: string): Promise<void> {
  const begun = performance.now();
  while (!(await fetchBytes(path, "identity")).includes(reference)) {
    if (performance.now() - begun > patience) throw new Error(`${reference} was not shown within ${patience} ms.`);
    await pause(2);
  }
}
