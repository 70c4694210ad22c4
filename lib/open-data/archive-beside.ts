import type { CorrectedWords, PublicCorrection } from "@/lib/corrections/corrected-words";
import { noteId } from "@/lib/corrections/mark-corrections";
import type { PublicEndorsement } from "@/lib/endorsements/public";
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

const day = (instant: Date, locale: string) => showDate(instant, locale, "UTC");

/** Notes to the corrected words of a contribution; the marks in its text lead to them. */
export function correctionNotes(
  { words, locale }: Archive,
  corrections: readonly CorrectedWords[],
  language: string,
): string[] {
  const asOf = (instant: Date | null) =>
    instant === null
      ? ""
      : ` <span class="quiet">${escapeHtml(words("open-data.archive.asOf", { day: day(instant, locale) }))}</span>`;
  const row = (key: string, html: string) => `<dt>${escapeHtml(words(`corrections.note.${key}`))}</dt><dd>${html}</dd>`;
  const quoted = (text: string, own: string) => `<bdi${languageAttributes(own)}>${escapeHtml(text)}</bdi>`;
  const said = (one: PublicCorrection) => `${quoted(one.correct, one.language)}${asOf(one.asOf)}`;
  return corrections.map(({ number, quote, now, earlier, asPublished }) =>
    [
      `<aside class="note" id="${noteId(now.id)}">`,
      `<p><strong>${escapeHtml(words("corrections.note.title", { number }))}</strong> <span class="quiet">${escapeHtml(day(now.acceptedAt, locale))}</span></p>`,
      "<dl>",
      row("published", `${quoted(quote, language)}${asOf(asPublished)}`),
      ...earlier.toReversed().map((one) => row("earlier", said(one))),
      row("now", `<strong>${said(now)}</strong>`),
      ...(now.source === null ? [] : [row("source", quoted(now.source, now.language))]),
      "</dl>",
      `<p class="quiet">${escapeHtml(words(`corrections.note.${now.byItsSide ? "byItsSide" : "unchanged"}`))}</p>`,
      "</aside>",
    ].join("\n"),
  );
}

/**
 * Who supports a contribution, with their words and what their support does not cover; nothing where nobody does.
 * @param titles of the parts of an input, by key.
 */
export function endorsementsBeside(
  { words, locale }: Archive,
  endorsements: readonly PublicEndorsement[],
  titles: ReadonlyMap<string, string>,
): string[] {
  if (endorsements.length === 0) return [];
  const items = endorsements.map(({ name, group, endorsedAt, isSuspended, listed, reservations, ...own }) => {
    const attributes = languageAttributes(own.language);
    const facts = [
      group === null ? words("endorsements.public.notStated") : words(`public.groups.${group}`),
      day(endorsedAt, locale),
      ...(isSuspended ? [words("endorsements.public.suspended")] : []),
      ...(listed ? [words("endorsements.public.listed")] : []),
    ];
    return [
      `<li><bdi>${escapeHtml(name)}</bdi> <span class="quiet">${escapeHtml(facts.join(" · "))}</span>`,
      ...(own.words === null ? [] : [`<p${attributes}>${escapeHtml(own.words)}</p>`]),
      ...reservations.flatMap(({ partKey, paragraph, words: reserved }) => {
        const place = partKey === null ? (paragraph?.number ?? "¶") : (titles.get(partKey) ?? partKey);
        return [
          `<p class="quiet">${escapeHtml(words("open-data.archive.reservationOn", { place }))}</p>`,
          `<blockquote${attributes}>${escapeHtml(reserved)}</blockquote>`,
        ];
      }),
      "</li>",
    ].join("\n");
  });
  return [
    `<h2>${escapeHtml(words("endorsements.public.heading"))}</h2>`,
    `<p>${escapeHtml(words("endorsements.public.count", { count: endorsements.length }))}</p>`,
    `<ul>${items.join("\n")}</ul>`,
  ];
}

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
  const { words, locale } = archive;
  const from = { language: languageName(original, locale) };
  return translations.map(({ translation, fields }) => {
    const { language, mark, engine, madeBy, addedAt, reviewedAt } = translation;
    const into = words("translations.into", { language: languageName(language, locale) });
    const facts = [
      ...(engine === null ? [] : [words("translations.engine", { engine })]),
      ...(madeBy === null ? [] : [words("translations.madeBy", { name: madeBy })]),
      words("translations.addedOn", { day: day(addedAt, locale) }),
      ...(reviewedAt === null ? [] : [words("translations.reviewedOn", { day: day(reviewedAt, locale) })]),
    ];
    return [
      `<section class="note" id="${idOf(language)}">`,
      `<h2>${escapeHtml(`${into} (${words(`translations.marks.${mark}`)})`)}</h2>`,
      `<p><strong>${escapeHtml(words(`translations.standing.${mark}`, from))}</strong> ${escapeHtml(words("translations.originalAbove", from))}</p>`,
      `<p class="quiet">${escapeHtml(facts.join(" · "))}</p>`,
      ...fields.flatMap((field) => [
        `<h3>${escapeHtml(fieldName(archive, field))}</h3>`,
        `<div${languageAttributes(language)}>${paragraphsOf(translation.words[field.field] ?? "")}</div>`,
      ]),
      "</section>",
    ].join("\n");
  });
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
