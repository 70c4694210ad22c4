import type { Transaction } from "@/lib/db/client";
import { readLocalised } from "@/lib/kernel/localised";
import type { Cut } from "./cut-text";
import { redactedWords } from "./redacted-words";

/** A place of one field, in UTF-16 units from the start of its plain text; see lib/moderation/text-fields. */
export type RedactedPlace = { field: string; start: number; length: number; reasonCode: string };

/** What is taken out of a field, and what stands there instead. */
export type CutsByField = (field: string) => Cut[];

/** The places with the words that stand instead of them, in the language of the contribution. */
export async function cutsByField(
  tx: Pick<Transaction, "moderationReason">,
  language: string,
  places: readonly RedactedPlace[],
): Promise<CutsByField> {
  const codes = [...new Set(places.map(({ reasonCode }) => reasonCode))];
  const reasons = await tx.moderationReason.findMany({
    where: { code: { in: codes } },
    select: { code: true, label: true },
  });
  const say = await redactedWords(language);
  const instead = new Map(reasons.map(({ code, label }) => [code, say(readLocalised(label))]));
  return (field) =>
    places
      .filter((place) => place.field === field)
      .map(({ start, length, reasonCode }) => ({ start, length, instead: instead.get(reasonCode) ?? say({}) }));
}
