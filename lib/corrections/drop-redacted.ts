import type { Transaction } from "@/lib/db/client";
import { readTextFields } from "@/lib/moderation/text-fields";
import { recordStanding } from "./record-standing";

type Place = { field: string; start: number; length: number };

/**
 * Takes away every correction that repeats words which are about to be redacted, the suggested ones too: what the public
 * must not read in the text it must not read in a note beside it. Called before the text is rewritten.
 */
export async function dropRedacted(
  tx: Transaction,
  contributionId: string,
  { places, at }: { places: readonly Place[]; at: Date },
): Promise<void> {
  const open = await tx.correction.findMany({
    where: { contributionId, state: { in: ["pending", "standing"] } },
    select: { ...{ id: true, state: true, quote: true, correct: true, source: true, asOf: true } },
  });
  if (open.length === 0) return;
  const texts = new Map((await readTextFields(tx, contributionId)).map(({ field, text }) => [field, text]));
  const taken = places.flatMap(({ field, start, length }) => texts.get(field)?.slice(start, start + length) ?? []);
  for (const row of open) {
    const said = [row.quote, row.correct, row.source ?? ""];
    if (!taken.some((words) => said.some((text) => text !== "" && (text.includes(words) || words.includes(text)))))
      continue;
    const data = { state: "withdrawn" as const, withdrawnAt: at, answerTo: null, revision: { increment: 1 } };
    await tx.correction.update({ where: { id: row.id }, data, select: { id: true } });
    await recordStanding(tx, { row, from: row.state, to: "withdrawn", actor: null, at });
  }
}
