import type { PublicAttachment } from "@/lib/attachments/public";
import { citeUnitedNations } from "@/lib/citations/prose";
import { contributionWork } from "@/lib/citations/works";
import type { PublicContributionPage } from "@/lib/contributions/public";
import type { CorrectedWords } from "@/lib/corrections/corrected-words";
import type { PublishedAnswer } from "@/lib/dispositions/published-answer";
import type { PublicEndorsement } from "@/lib/endorsements/public";
import { showDate } from "@/lib/i18n/dates";
import type { InputText } from "@/lib/inputs/input-text";
import { inLocale } from "@/lib/kernel/localised";
import { escapeHtml } from "@/lib/text/escape-html";
import { fieldAnchor, partAnchor } from "@/lib/text/part-anchor";
import { redlineToHtml } from "@/lib/text/redline";
import { correctionNotes, endorsementsBeside } from "./archive-beside";
import {
  type Archive,
  archivedHtml,
  archivePage,
  languageAttributes,
  pathOfContribution,
  pathOfText,
} from "./archive-page";
import { type ArchivedTranslation, translationLinks, translationsBeside } from "./archive-translations";
import { safeName } from "./bag";

/** Everything that is read of one contribution for its page. */
export type ArchivedContribution = {
  /** With marks behind corrected words, as the parts of an input. */
  contribution: PublicContributionPage;
  /** Null for a comment. */
  input: InputText | null;
  /** Null where none is published. */
  answer: PublishedAnswer | null;
  /** Those that are given out. */
  files: readonly PublicAttachment[];
  corrections: readonly CorrectedWords[];
  endorsements: readonly PublicEndorsement[];
  /** Titles of the parts of an input, by key; empty where nobody endorses it. */
  titles: ReadonlyMap<string, string>;
  translations: readonly ArchivedTranslation[];
};

/** Where a file beside a contribution stands in the archive. */
export function pathOfFile(reference: string, file: Pick<PublicAttachment, "id" | "name">): string {
  return `files/${safeName(reference)}/${file.id.slice(-8)}-${safeName(file.name)}`;
}

/** A published contribution as a page of the archive. */
export function archivedContribution(archive: Archive, shown: ArchivedContribution): { path: string; content: string } {
  const { contribution, input, answer, files, corrections, endorsements, titles, translations } = shown;
  const { words, locale } = archive;
  const path = pathOfContribution(contribution.reference);
  const own = languageAttributes(contribution.language);
  const author = contribution.submitter?.name ?? words("public.aPerson");
  const day = words("public.publishedOn", { day: showDate(contribution.publishedAt, locale, "UTC") });
  const stance = contribution.kind === "comment" ? words(`public.stances.${contribution.stance ?? "general"}`) : "";
  const body = [
    `<p class="quiet"><bdi>${escapeHtml([author, stance, day].filter(Boolean).join(" · "))}</bdi></p>`,
    ...translationLinks(archive, translations),
    ...placesOf(archive, contribution),
    ...(contribution.redline === null ? [] : [quoted(redlineToHtml(contribution.redline), own)]),
    ...(contribution.changeNote === null ? [] : [`<p${own}>${escapeHtml(contribution.changeNote)}</p>`]),
    ...(contribution.fallback?.redline ? [quoted(redlineToHtml(contribution.fallback.redline), own)] : []),
    // The body of an input is all of its parts once more.
    ...(input === null
      ? [`<div${own}>${archivedHtml(archive, contribution.bodyHtml, path)}</div>`]
      : inputParts(archive, input, path, own)),
    ...correctionNotes(archive, corrections, contribution.language),
    ...(answer === null ? [] : [answerOf(archive, answer)]),
    ...filesOf(archive, contribution.reference, files),
    ...endorsementsBeside(archive, endorsements, titles),
    ...translationsBeside(archive, translations, contribution.language),
    aboutIt(archive, contribution),
  ].join("\n");
  const title = contribution.title ?? words("public.contributionTitle", { reference: contribution.reference });
  return { path, content: archivePage(archive, { path, title, body }) };
}

const quoted = (html: string, own: string) => `<blockquote${own}>${html}</blockquote>`;

function placesOf({ holds }: Archive, { place, paragraphs }: PublicContributionPage): string[] {
  if (place.text === null) return [];
  const { draft, version } = place.text;
  const page = holds.texts.has(`${draft.slug}/${version.slug}`) ? `../${pathOfText(draft.slug, version.slug)}` : null;
  const named = (text: string, anchor: string) =>
    page === null ? escapeHtml(text) : `<a href="${escapeHtml(`${page}${anchor}`)}">${escapeHtml(text)}</a>`;
  const label = `${draft.symbol ?? draft.title}/${inLocale(version.label, version.language).text}`;
  return [
    `<p>${named(label, "")}</p>`,
    ...paragraphs.map(({ anchor, number, text }) => {
      const link = named(number ?? "¶", `#${anchor}`);
      return `<blockquote${languageAttributes(version.language)}>${link} ${escapeHtml(text)}</blockquote>`;
    }),
  ];
}

function inputParts(archive: Archive, input: InputText, path: string, own: string): string[] {
  const parts = input.parts.map((part) => {
    const title = inLocale(part.title, archive.locale);
    const heading = [part.number, title.text].filter(Boolean).join(" ");
    return [
      `<h2 id="${escapeHtml(partAnchor(part.key))}"${languageAttributes(title.language)}>${escapeHtml(heading)}</h2>`,
      ...part.choices.map((choice) => `<p>${escapeHtml(inLocale(choice, archive.locale).text)}</p>`),
      ...(part.keyMessage === null
        ? []
        : [
            `<p id="${escapeHtml(fieldAnchor(part.key, "keyMessage"))}"${own}><strong>${escapeHtml(part.keyMessage)}</strong></p>`,
          ]),
      ...(part.bodyHtml === null ? [] : [`<div${own}>${archivedHtml(archive, part.bodyHtml, path)}</div>`]),
      ...(part.recommendation === null
        ? []
        : [
            `<p id="${escapeHtml(fieldAnchor(part.key, "recommendation"))}"${own}><em>${escapeHtml(part.recommendation)}</em></p>`,
          ]),
    ].join("\n");
  });
  const about = input.about === null ? [] : [`<p${own}>${escapeHtml(input.about)}</p>`];
  const notes =
    input.notesHtml === null
      ? []
      : [`<div${own}>${archivedHtml(archive, `<ol class="notes">${input.notesHtml}</ol>`, path)}</div>`];
  return [...about, ...parts, ...notes];
}

function answerOf({ words }: Archive, { state, observation, language }: PublishedAnswer): string {
  const heading = words("compilations.comment.answer", { state: words(`dispositions.states.${state}`) });
  return `<h2>${escapeHtml(heading)}</h2>\n<p${languageAttributes(language)}>${escapeHtml(observation)}</p>`;
}

function filesOf({ words }: Archive, reference: string, files: readonly PublicAttachment[]): string[] {
  if (files.length === 0) return [];
  const items = files.map((file) => {
    const href = escapeHtml(`../${pathOfFile(reference, file)}`);
    return `<li><a href="${href}"><bdi>${escapeHtml(file.title ?? file.name)}</bdi></a></li>`;
  });
  return [`<h2>${escapeHtml(words("open-data.archive.files"))}</h2>`, `<ul>${items.join("\n")}</ul>`];
}

function aboutIt({ words, site, locale }: Archive, contribution: PublicContributionPage): string {
  const commentOn = (text: string) => words("open-data.cite.commentOn", { text });
  const cited = citeUnitedNations(contributionWork(contribution, { origin: site, locale, commentOn }));
  const facts: [string, string][] = [
    [words("public.reference"), contribution.reference],
    [words("open-data.cite.title"), cited],
    ...(contribution.sha256 === null
      ? []
      : [[words("public.fingerprint"), contribution.sha256] satisfies [string, string]]),
  ];
  return `<dl>${facts.map(([term, value]) => `<dt>${escapeHtml(term)}</dt><dd><bdi>${escapeHtml(value)}</bdi></dd>`).join("")}</dl>`;
}
