import type { CorrectedWords } from "@/lib/corrections/corrected-words";
import type { PublicVersion } from "@/lib/drafts/public";
import { showDate } from "@/lib/i18n/dates";
import { inLocale } from "@/lib/kernel/localised";
import { escapeHtml } from "@/lib/text/escape-html";
import type { PublicTranslation } from "@/lib/translations/public";
import { correctionNotes } from "./archive-beside";
import { type Archive, archivedHtml, archivePage, languageAttributes, pathOfText } from "./archive-page";
import { foldedTranslations } from "./archive-translations";

/** Everything that is read of one text for its page. */
export type ArchivedText = {
  /** With marks behind corrected words. */
  version: PublicVersion;
  /** By paragraph, as the translations. */
  corrections: ReadonlyMap<string, readonly CorrectedWords[]>;
  translations: ReadonlyMap<string, readonly PublicTranslation[]>;
};

/**
 * A published text as a page of the archive: numbers, paragraphs under their anchors, behind each what readers had
 * corrected and its translations, notes at the end.
 */
export function archivedText(
  archive: Archive,
  { version, corrections, translations }: ArchivedText,
): { path: string; content: string } {
  const path = pathOfText(version.draft.slug, version.slug);
  const day = version.publishedAt === null ? null : showDate(version.publishedAt, archive.locale, "UTC");
  const facts = [version.draft.symbol, inLocale(version.label, archive.locale).text, day].filter(Boolean).join(" · ");
  const depths = version.paragraphs.filter(({ kind }) => kind === "heading").map(({ depth }) => depth);
  // The parts stand right below the title, however deep the text itself put them.
  const top = Math.min(...depths);
  const rows = version.paragraphs.flatMap((paragraph) => [
    rowOf(archive, paragraph, { path, top }),
    ...beside(archive, [
      ...correctionNotes(archive, corrections.get(paragraph.id) ?? [], version.language),
      ...foldedTranslations(archive, translations.get(paragraph.id) ?? [], version.language),
    ]),
  ]);
  const notes = version.footnotes.map(
    ({ number, html }) => `<li id="fn-${number}" value="${number}">${archivedHtml(archive, html, path)}</li>`,
  );
  const body = [
    `<p class="quiet">${escapeHtml(facts)}</p>`,
    `<div class="text"${languageAttributes(version.language)}>`,
    ...rows,
    ...(notes.length === 0 ? [] : [`<ol class="notes">${notes.join("\n")}</ol>`]),
    "</div>",
  ].join("\n");
  return { path, content: archivePage(archive, { path, title: version.title, body }) };
}

/** What was said of a paragraph is in the language of the archive. */
function beside({ locale }: Archive, notes: readonly string[]): string[] {
  return notes.length === 0 ? [] : [`<div${languageAttributes(locale)}>${notes.join("\n")}</div>`];
}

function rowOf(
  archive: Archive,
  paragraph: PublicVersion["paragraphs"][number],
  { path, top }: { path: string; top: number },
): string {
  const id = escapeHtml(paragraph.anchor);
  const html = archivedHtml(archive, paragraph.html, path);
  if (paragraph.kind === "heading") {
    const level = Math.min(6, 2 + paragraph.depth - top);
    return `<h${level} id="${id}">${html}</h${level}>`;
  }
  const number = `<a class="number" href="#${id}"><bdi>${escapeHtml(paragraph.number ?? "¶")}</bdi></a>`;
  return `<div class="para depth-${paragraph.depth}" id="${id}">${number}<p>${html}</p></div>`;
}
