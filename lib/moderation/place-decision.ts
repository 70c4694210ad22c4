import type { Transaction } from "@/lib/db/client";
import { isolated } from "@/lib/i18n/isolated";
import { DomainError } from "@/lib/kernel/errors";
import { fileOfField } from "@/lib/redactions/file-field";
import { cleanText } from "@/lib/text/clean-text";
import { foldedText } from "@/lib/text/folded-text";
import { otherSpellings } from "@/lib/text/other-spellings";
import { findPlaces, type Place, type PointedWords } from "./find-places";
import { findReason } from "./find-reason";
import { placeFiles } from "./place-files";
import { isFilled, type ModerateContribution } from "./schema";
import { readTextFields, type TextField } from "./text-fields";

/** The places that a decision points at. What is redacted is never kept in words. */
export type PlacedDecision = {
  marks: (Place & { note: string | null })[];
  redactions: (Omit<Place, "quote"> & { reasonCode: string })[];
};

/** Finds the words that a decision points at in the text as it is kept. Refuses: invalid (they do not stand there). */
export async function placeDecision(
  tx: Transaction,
  contributionId: string,
  input: ModerateContribution,
): Promise<PlacedDecision> {
  if (input.decision !== "return" && input.decision !== "publish_redacted") return { marks: [], redactions: [] };
  const fields = await readTextFields(tx, contributionId);
  if (input.decision === "return") {
    const marks = input.marks.flatMap((mark, index) =>
      isFilled(mark)
        ? placed(fields, mark, `marks.${index}.quote`).map((place) => ({
            ...place,
            note: mark.note === null ? null : cleanText(mark.note).trim(),
          }))
        : [],
    );
    return { marks, redactions: [] };
  }
  refuseRepeated(input);
  for (const { reasonCode } of input.redactions) await findReason(tx, input.decision, reasonCode);
  const words = input.redactions.flatMap((redaction, index) =>
    fileOfField(redaction.field ?? "") === null
      ? placed(fields, redaction, `redactions.${index}.quote`).map(({ quote: _words, ...place }) => ({
          ...place,
          reasonCode: redaction.reasonCode,
        }))
      : [],
  );
  return { marks: [], redactions: [...words, ...(await placeFiles(tx, contributionId, input))] };
}

function placed(fields: readonly TextField[], words: PointedWords, name: string): Place[] {
  const places = findPlaces(fields, words);
  if (places !== null) return places;
  const [other] = otherSpellings(
    fields.map(({ text }) => text),
    words.quote,
  );
  throw new DomainError("invalid", "moderation.errors.notDecided", {
    fields: {
      [name]:
        other === undefined
          ? { key: "moderation.errors.quoteNotThere" }
          : { key: "moderation.errors.quoteOtherwise", values: { words: isolated(other) } },
    },
  });
}

/** Shorter words are part of others. */
const shortestRepeated = 4;

/** The words to the writers are shown where their appeal is, and must not say again what is taken out everywhere. */
function refuseRepeated({ redactions, words }: Extract<ModerateContribution, { decision: "publish_redacted" }>): void {
  const told = foldedText(words);
  const isRepeated = redactions
    .filter(({ field, start }) => field === null && start === null)
    .map(({ quote }) => foldedText(quote))
    .some((quote) => quote.length >= shortestRepeated && told.includes(quote));
  if (!isRepeated) return;
  throw new DomainError("invalid", "moderation.errors.notDecided", {
    fields: { words: { key: "redactions.errors.wordsRepeated" } },
  });
}
