import type { Database } from "@/lib/db/client";
import { readTextFields } from "@/lib/moderation/text-fields";
import { foldedText } from "@/lib/text/folded-text";
import { redactionsInForce } from "./in-force";
import { originalTexts } from "./original-texts";

/** The words that the decision in force took out of a contribution and that stand nowhere in what is left of it. */
export async function wordsTakenOut(
  db: Pick<Database, "contribution" | "inputTemplate" | "redactedOriginal" | "moderationDecision">,
  { id, kind }: { id: string; kind: "comment" | "input" },
): Promise<string[]> {
  const sealed = await db.redactedOriginal.findUnique({ where: { contributionId: id }, select: { content: true } });
  const inForce = await redactionsInForce(db, id);
  if (sealed === null || inForce === null) return [];
  const before = originalTexts(kind, sealed.content);
  const left = foldedText((await readTextFields(db, id)).map(({ text }) => text).join("\n"));
  const taken = inForce.places.map(({ field, start, length }) =>
    (before.get(field) ?? "").slice(start, start + length),
  );
  return [...new Set(taken)].filter((words) => words !== "" && !left.includes(foldedText(words)));
}
