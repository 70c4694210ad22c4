import { isDomainError } from "@/lib/kernel/errors";
import { cleanText } from "@/lib/text/clean-text";
import { checkRichText, plainTextToRichText, type RichText } from "@/lib/text/rich-text";
import { refusedField } from "./refused-field";
import { largestBody, type SaveComment } from "./schema";

/** The reasons kept so far; a plain field that repeats their words keeps their formatting. */
export type KeptBody = { body: unknown; bodyText: string };

/** The reasons, from the editor or from a plain field. Refuses a rich text outside the closed list. */
export function readBody(input: SaveComment, kept: KeptBody | null): RichText {
  try {
    if (input.body !== undefined && input.body !== "") {
      return checkRichText(parseJson(input.body), { maxBytes: largestBody });
    }
    const plain = cleanText(input.bodyPlain ?? "");
    if (kept !== null && plain.trim() === kept.bodyText) return checkRichText(kept.body, { maxBytes: largestBody });
    return checkRichText(plainTextToRichText(plain), { maxBytes: largestBody });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    throw refusedField("body", error.messageKey, error.details.values);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no rich text either, and gets the same sentence.
    return null;
  }
}
