import { z } from "zod";
import { isDomainError } from "@/lib/kernel/errors";
import { checkRichText } from "@/lib/text/rich-text";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";

/** One field of an input as plain text; `partKey` is null for what belongs to the whole. */
export type TextField = {
  partKey: string | null;
  field: "title" | "about" | "choices" | "keyMessage" | "recommendation" | "body";
  text: string;
};

/** A saved state of an input, as far as it can be compared. */
const contentSchema = z.object({
  title: z.string(),
  about: z.string().nullable(),
  parts: z.array(
    z.object({
      key: z.string(),
      keyMessage: z.string().nullable(),
      recommendation: z.string().nullable(),
      body: z.unknown(),
      choices: z.array(z.string()),
    }),
  ),
});

/** The fields of a saved state in their order; null where it cannot be read. */
export function textFields(content: unknown): TextField[] | null {
  const read = contentSchema.safeParse(content);
  if (!read.success) return null;
  const { title, about, parts } = read.data;
  return [
    { partKey: null, field: "title" as const, text: title },
    { partKey: null, field: "about" as const, text: about ?? "" },
    ...parts.flatMap(({ key, keyMessage, recommendation, body, choices }) => [
      { partKey: key, field: "choices" as const, text: choices.join("\n") },
      { partKey: key, field: "keyMessage" as const, text: keyMessage ?? "" },
      { partKey: key, field: "recommendation" as const, text: recommendation ?? "" },
      { partKey: key, field: "body" as const, text: wordsOf(body) },
    ]),
  ];
}

/** The words of a body; a broken one has none, and breaks nothing else. */
function wordsOf(body: unknown): string {
  if (body === null || body === undefined) return "";
  try {
    return richTextToPlainText(checkRichText(body, { nodes: "document", maxBytes: 5_000_000, maxDepth: 40 }));
  } catch (error) {
    if (isDomainError(error)) return "";
    throw error;
  }
}
