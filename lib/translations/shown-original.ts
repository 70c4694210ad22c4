import { readTextFields, type TextField } from "@/lib/moderation/text-fields";
import type { Original } from "./load-original";

/** A text of the original with the name of its field. */
type OriginalField = Pick<TextField, "field" | "part" | "text">;

export type OriginalForDesk = { name: string; page: string; language: string; fields: OriginalField[] };

/** An original as the desk shows it, field by field. */
export async function shownOriginal(
  db: Parameters<typeof readTextFields>[0],
  { id, texts, name, page, language }: Original,
): Promise<OriginalForDesk> {
  const named = id.contributionId === null ? [] : await readTextFields(db, id.contributionId);
  const parts = new Map(named.map(({ field, part }) => [field, part]));
  const fields = texts.map(({ field, text }) => ({ field, text, part: parts.get(field) ?? null }));
  return { name, page, language, fields };
}
