import type { Database } from "@/lib/db/client";
import { type FieldChange, fieldChanges } from "./field-changes";
import { textFields } from "./text-fields";

/**
 * What changed in an input since the text with this SHA-256: the words, field by field. Null when that text is not
 * kept any more; an empty list when it is the present one, or only layout, links or files changed.
 */
export async function changedSince(
  db: Database,
  contributionId: string,
  confirmedSha256: string,
): Promise<FieldChange[] | null> {
  const history = await db.inputHistory.findFirst({
    where: { contributionId, textSha256: confirmedSha256 },
    orderBy: { savedAt: "desc" },
    select: { content: true },
  });
  const before = textFields(history?.content);
  const present = await db.input.findUnique({
    where: { contributionId },
    select: {
      title: true,
      about: true,
      contribution: { select: { language: true } },
      parts: {
        orderBy: { position: "asc" },
        select: { partKey: true, keyMessage: true, recommendation: true, body: true, choices: true },
      },
    },
  });
  if (before === null || present === null) return null;
  const parts = present.parts.map(({ partKey, ...part }) => ({ ...part, key: partKey }));
  const after = textFields({ title: present.title, about: present.about, parts });
  return after === null ? null : fieldChanges(before, after, present.contribution.language);
}
