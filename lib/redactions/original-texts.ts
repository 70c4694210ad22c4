import { z } from "zod";
import { contentOfHistory } from "@/lib/inputs/history-content";
import { firstNotesOf } from "@/lib/inputs/shown-input";
import { checkRichText } from "@/lib/text/rich-text";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";

const orNull = z.string().nullable();

/** What is kept of a comment before words were taken out of it. */
export const sealedComment = z.strictObject({
  body: z.unknown().transform((body) => checkRichText(body)),
  proposedText: orNull,
  changeNote: orNull,
  fallbackText: orNull,
  termTo: orNull,
});

/**
 * The plain texts that stood in a contribution before words were taken out of it, by field: the texts in which places
 * are counted, see lib/moderation/text-fields.
 */
export function originalTexts(kind: "comment" | "input", content: unknown): Map<string, string> {
  const texts = kind === "comment" ? textsOfComment(content) : textsOfInput(content);
  return new Map(texts.flatMap(([field, text]) => (text === null || text === "" ? [] : [[field, text] as const])));
}

type Texts = [field: string, text: string | null][];

function textsOfComment(content: unknown): Texts {
  const { body, ...words } = sealedComment.parse(content);
  return [...Object.entries(words), ["body", richTextToPlainText(body).trim()]];
}

function textsOfInput(content: unknown): Texts {
  const { title, about, parts } = contentOfHistory(content);
  const firstNotes = firstNotesOf(parts);
  return [
    ["title", title],
    ["about", about],
    ...parts.flatMap(
      ({ key, keyMessage, recommendation, body }): Texts => [
        [`part:${key}:keyMessage`, keyMessage],
        [`part:${key}:recommendation`, recommendation],
        [`part:${key}:body`, body === null ? null : richTextToPlainText(body, firstNotes.get(key) ?? 1)],
      ],
    ),
  ];
}
