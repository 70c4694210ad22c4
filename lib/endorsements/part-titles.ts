import { database } from "@/lib/db/client";
import { inLocale, readLocalised } from "@/lib/kernel/localised";

/** Titles of the parts of a published input in the reader's language, by key. The caller has found it published. */
export async function partTitles(contributionId: string, locale: string): Promise<Map<string, string>> {
  const row = await database().input.findUnique({
    where: { contributionId },
    select: { template: { select: { parts: { select: { key: true, title: true } } } } },
  });
  return new Map(row?.template.parts.map(({ key, title }) => [key, inLocale(readLocalised(title), locale).text]));
}
