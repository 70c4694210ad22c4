import { z } from "zod";
import { checkRichText } from "@/lib/text/rich-text";
import type { InlineNode } from "@/lib/text/rich-text-nodes";

/** What is to be done to one paragraph of an unpublished version, which is named by its lineage. */
export type TextEdit =
  | { kind: "reword"; lineageId: string; text: string }
  | { kind: "insert"; beside: string; side: "before" | "after"; text: string }
  | { kind: "remove"; lineageId: string };

const inline = z.custom<InlineNode[]>((value) => {
  try {
    checkRichText({ type: "doc", content: [{ type: "paragraph", content: value }] });
    return true;
  } catch {
    return false;
  }
});

const block = z.strictObject({
  id: z.uuid(),
  lineageId: z.uuid(),
  kind: z.enum(["heading", "paragraph"]),
  depth: z.number().int(),
  marker: z.string().nullable(),
  locked: z.boolean(),
  aliases: z.array(z.string()),
  content: inline,
});

/** What was done, with what it takes to take it back. */
export const textChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("reworded"), lineageId: z.uuid(), before: inline, after: z.string() }),
  z.strictObject({ kind: z.literal("inserted"), lineageId: z.uuid(), after: z.string() }),
  z.strictObject({
    kind: z.literal("removed"),
    lineageId: z.uuid(),
    block,
    /** The paragraph it stood behind; null for the first. */
    behind: z.uuid().nullable(),
  }),
]);
export type TextChange = z.output<typeof textChangeSchema>;
