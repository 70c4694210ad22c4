import type { CorrectedWords, PublicCorrection } from "@/lib/corrections/corrected-words";
import { noteId } from "@/lib/corrections/mark-corrections";
import type { PublicEndorsement } from "@/lib/endorsements/public";
import { showDate } from "@/lib/i18n/dates";
import { escapeHtml } from "@/lib/text/escape-html";
import { type Archive, languageAttributes } from "./archive-page";

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
