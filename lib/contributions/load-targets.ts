import type { Transaction } from "@/lib/db/client";
import { notFound } from "@/lib/kernel/errors";
import type { CommentedParagraph } from "./commented-text";
import { refusedField } from "./refused-field";
import { mostTargets, type SaveComment } from "./schema";
import { readTypedParagraphs } from "./typed-paragraphs";

/**
 * The paragraphs that a comment names, by id or as somebody calls them, each once and in the order of the text. A
 * paragraph that is not of this version does not exist (not_found); a name that nobody knows is refused beside its
 * field. Two queries at most, however many paragraphs there are.
 */
export async function loadTargets(
  tx: Transaction,
  versionId: string,
  input: Pick<SaveComment, "paragraphId" | "also" | "alsoTyped">,
): Promise<CommentedParagraph[]> {
  const chosen = [...(input.paragraphId === undefined ? [] : [input.paragraphId]), ...(input.also ?? [])];
  const ids = [...new Set([...chosen, ...(await findTyped(tx, versionId, input.alsoTyped))])];
  if (ids.length === 0) return [];
  if (ids.length > mostTargets) {
    throw refusedField("alsoTyped", "contributions.errors.tooManyParagraphs", { max: mostTargets });
  }
  const paragraphs = await tx.paragraph.findMany({
    where: { id: { in: ids }, versionId },
    select: { id: true, text: true, locked: true },
    orderBy: { position: "asc" },
  });
  if (paragraphs.length !== ids.length) throw notFound();
  return paragraphs;
}

async function findTyped(tx: Transaction, versionId: string, typed = ""): Promise<string[]> {
  if (typed.trim() === "") return [];
  const paragraphs = await tx.paragraph.findMany({
    where: { versionId },
    select: { id: true, anchor: true, number: true, aliases: true, position: true, depth: true },
    orderBy: { position: "asc" },
  });
  const { ids, unknown } = readTypedParagraphs(typed, paragraphs);
  if (unknown !== null) throw refusedField("alsoTyped", "contributions.errors.paragraphUnknown", { name: unknown });
  return ids;
}
