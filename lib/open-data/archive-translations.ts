import { showDate } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/formats";
import { inLocale } from "@/lib/kernel/localised";
import type { TextField } from "@/lib/moderation/text-fields";
import { escapeHtml } from "@/lib/text/escape-html";
import type { PublicTranslation } from "@/lib/translations/public";
import { type Archive, languageAttributes } from "./archive-page";

/** A translation, and the fields of the original that it has words for, in their order. */
export type ArchivedTranslation = {
  translation: PublicTranslation;
  fields: readonly Pick<TextField, "field" | "part">[];
};

const idOf = (language: string) => `in-${escapeHtml(language)}`;

/** In which languages a contribution can be read further down on its page, and what each translation is worth. */
export function translationLinks({ words, locale }: Archive, translations: readonly ArchivedTranslation[]): string[] {
  if (translations.length === 0) return [];
  const links = translations.map(({ translation: { language, mark } }) => {
    const name = escapeHtml(languageName(language, locale));
    return `<a href="#${idOf(language)}">${name}</a> (${escapeHtml(words(`translations.marks.${mark}`))})`;
  });
  return [`<p class="quiet">${escapeHtml(words("translations.alsoIn"))} ${links.join(" · ")}</p>`];
}

/**
 * Translations below the original, each under what it is worth before its first word.
 * @param original language of the contribution.
 */
export function translationsBeside(
  archive: Archive,
  translations: readonly ArchivedTranslation[],
  original: string,
): string[] {
  return translations.map(({ translation, fields }) => {
    const { language } = translation;
    return [
      `<section class="note" id="${idOf(language)}">`,
      `<h2>${headingOf(archive, translation)}</h2>`,
      ...standingOf(archive, translation, original),
      ...fields.flatMap((field) => [
        `<h3>${escapeHtml(fieldName(archive, field))}</h3>`,
        `<div${languageAttributes(language)}>${paragraphsOf(translation.words[field.field] ?? "")}</div>`,
      ]),
      "</section>",
    ].join("\n");
  });
}

/**
 * Translations of one paragraph of a text, each folded under its language and what it is worth; they unfold without
 * scripts.
 * @param original language of the text.
 */
export function foldedTranslations(
  archive: Archive,
  translations: readonly PublicTranslation[],
  original: string,
): string[] {
  return translations.map((translation) =>
    [
      `<details class="note"><summary>${headingOf(archive, translation)}</summary>`,
      ...standingOf(archive, translation, original),
      `<div${languageAttributes(translation.language)}>${paragraphsOf(translation.words.text ?? "")}</div>`,
      "</details>",
    ].join("\n"),
  );
}

function headingOf({ words, locale }: Archive, { language, mark }: PublicTranslation): string {
  const into = words("translations.into", { language: languageName(language, locale) });
  return escapeHtml(`${into} (${words(`translations.marks.${mark}`)})`);
}

/** What a translation is worth, and who made it when; it stands before the first word of it. */
function standingOf({ words, locale }: Archive, translation: PublicTranslation, original: string): string[] {
  const { mark, engine, madeBy, addedAt, reviewedAt } = translation;
  const from = { language: languageName(original, locale) };
  const day = (instant: Date) => ({ day: showDate(instant, locale, "UTC") });
  const facts = [
    ...(engine === null ? [] : [words("translations.engine", { engine })]),
    ...(madeBy === null ? [] : [words("translations.madeBy", { name: madeBy })]),
    words("translations.addedOn", day(addedAt)),
    ...(reviewedAt === null ? [] : [words("translations.reviewedOn", day(reviewedAt))]),
  ];
  return [
    `<p><strong>${escapeHtml(words(`translations.standing.${mark}`, from))}</strong> ${escapeHtml(words("translations.originalAbove", from))}</p>`,
    `<p class="quiet">${escapeHtml(facts.join(" · "))}</p>`,
  ];
}

function paragraphsOf(text: string): string {
  const paragraphs = text.split(/\n{2,}/u).filter((one) => one.trim() !== "");
  return paragraphs.map((one) => `<p>${escapeHtml(one)}</p>`).join("\n");
}

const ofPart = ["keyMessage", "recommendation", "body"] as const;

/** How a field is called, as `lib/moderation/text-fields` names it. */
function fieldName({ words, locale }: Archive, { field, part }: Pick<TextField, "field" | "part">): string {
  if (!field.startsWith("part:")) return words(`decisions.fields.${field}`);
  const name = ofPart.find((one) => field.endsWith(`:${one}`)) ?? "body";
  const title = part === null ? "" : [part.number, inLocale(part.title, locale).text].filter(Boolean).join(" ");
  return words(`decisions.fields.part.${name}`, { title });
}
