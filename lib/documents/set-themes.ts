import { loadConsultation } from "@/lib/consultations/load-consultation";
import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { listed } from "@/lib/i18n/lists";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { type CurrentText, currentTexts } from "./current-texts";
import { documentPolicy } from "./policy";
import { mostThemes, type SetThemes } from "./schema";
import { type StoredTheme, storedThemes } from "./stored-themes";
import { readReferences } from "./theme-references";

type Wanted = SetThemes["themes"][number];

/**
 * An organiser writes the themes under which the drafts of a consultation are set side by side, all at once, each with
 * its paragraphs as people call them. Themes without a title go. Paragraphs are kept by their lineage, so that they
 * stay in their theme in every later version. Refuses a paragraph that is not in the text, beside its field.
 */
export function setThemes({ actor }: Deps, input: SetThemes): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const consultation = await loadConsultation(tx, actor, input.consultationId);
    authorise(documentPolicy.arrangeThemes, actor, consultation);
    // One at a time: whoever comes second finds what the first one wrote, and is told.
    await tx.$executeRaw`SELECT 1 FROM consultation WHERE id = ${consultation.id}::uuid FOR NO KEY UPDATE`;
    const { themes, fingerprint } = await storedThemes(tx, consultation.id);
    if (fingerprint !== input.seen) throw new DomainError("conflict", "errors.changedMeanwhile");
    const texts = await currentTexts(tx, consultation.id);
    const present = { texts, themes, locale: actor.locale };
    const wanted = input.themes.map((theme, index) => ({ theme, lineages: lineagesOf(theme, index, present) }));
    const kept = wanted
      .filter(({ theme }) => Object.keys(theme.title).length > 0)
      .sort((a, b) => a.theme.place - b.theme.place);
    if (kept.length > mostThemes) throw new DomainError("invalid", "documents.errors.tooManyThemes");
    await writeThemes(tx, consultation.id, kept);
    await dropDocuments(tx, [`consultation:${consultation.id}`]);
    return { slug: consultation.slug };
  });
}

type Present = {
  texts: CurrentText[];
  themes: StoredTheme[];
  /** Of whoever is refused. */
  locale: string;
};

/** What is typed for the texts that are shown, and what the theme holds of others, such as words that are gone. */
function lineagesOf({ id, paragraphs }: Wanted, index: number, { texts, themes, locale }: Present): string[] {
  const stored = themes.find((theme) => theme.id === id);
  if (id !== null && stored === undefined) throw notFound();
  const shown = new Set(texts.flatMap((text) => text.paragraphs.map(({ lineageId }) => lineageId)));
  const typed = texts.flatMap((text) => {
    const { lineageIds, unknown } = readReferences(paragraphs[text.draftId] ?? "", text.paragraphs);
    if (unknown.length === 0) return lineageIds;
    const words = { key: "documents.errors.noParagraph", values: { reference: listed(unknown, locale) } };
    const field = `themes.${index}.paragraphs.${text.draftId}`;
    throw new DomainError("invalid", words.key, { values: words.values, fields: { [field]: words } });
  });
  return [...new Set([...typed, ...(stored?.lineageIds ?? []).filter((lineage) => !shown.has(lineage))])];
}

async function writeThemes(
  tx: Transaction,
  consultationId: string,
  wanted: { theme: Wanted; lineages: string[] }[],
): Promise<void> {
  // Written anew as a whole: places are unique, and nothing else points at a theme.
  await tx.theme.deleteMany({ where: { consultationId } });
  for (const [index, { theme, lineages }] of wanted.entries()) {
    const { id } = await tx.theme.create({
      data: { ...(theme.id === null ? {} : { id: theme.id }), consultationId, position: index + 1, title: theme.title },
      select: { id: true },
    });
    await tx.themeParagraph.createMany({ data: lineages.map((lineageId) => ({ themeId: id, lineageId })) });
  }
}
