import type { PublicConsultation } from "@/lib/consultations/public";
import type { PublicContributionLine } from "@/lib/contributions/published-list";
import { showDate, showInstant } from "@/lib/i18n/dates";
import { inLocale, type Localised } from "@/lib/kernel/localised";
import { escapeHtml } from "@/lib/text/escape-html";
import { type Archive, archivePage, languageAttributes, pathOfContribution, pathOfText } from "./archive-page";

/** Files of data that every archive holds beside its pages. */
export const dataFiles = ["data/consultation.json", "data/contributions.csv"] as const;

const pathOfList = (number: number) => `contributions/list-${number}.html`;

/** The first page of an archive: what it was about, its texts, its contributions, its data. */
export function archivedIndex(archive: Archive, consultation: PublicConsultation): { path: string; content: string } {
  const { words, locale, holds } = archive;
  const body = [
    ...prose(consultation.summary, locale),
    ...consultation.rounds.map((round) => {
      const hours = [round.opensAt, round.closesAt].map((at) => showInstant(at, round.zone, locale).text).join(" – ");
      return `<p><strong>${escapeHtml(inLocale(round.name, locale).text)}</strong> ${escapeHtml(hours)}</p>`;
    }),
    ...section(words("public.documents"), [
      `<ul>${consultation.drafts
        .flatMap(({ slug, versions }) =>
          versions.map((version) => textLine(version, pathOfText(slug, version.slug), locale)),
        )
        .join("\n")}</ul>`,
    ]),
    ...section(words("public.background"), prose(consultation.background, locale)),
    ...section(words("public.conditions"), prose(consultation.conditions, locale)),
    `<h2>${escapeHtml(words("public.contributions"))}</h2>`,
    holds.contributions.size === 0
      ? `<p>${escapeHtml(words("public.noContributions"))}</p>`
      : `<p><a href="${pathOfList(1)}">${escapeHtml(words("open-data.archive.all", { count: holds.contributions.size }))}</a></p>`,
    ...section(words("open-data.archive.data"), [
      `<ul>${dataFiles.map((file) => `<li><a href="${file}">${file}</a></li>`).join("")}</ul>`,
      `<p>${escapeHtml(words("open-data.archive.checks"))}</p>`,
    ]),
  ].join("\n");
  const path = "index.html";
  return { path, content: archivePage(archive, { path, title: archive.consultation.title, body }) };
}

/** One page of the list of contributions, the newest first. */
export function archivedList(
  archive: Archive,
  lines: readonly PublicContributionLine[],
  { number, isLast }: { number: number; isLast: boolean },
): { path: string; content: string } {
  const { words } = archive;
  const path = pathOfList(number);
  const steps = [
    ...(number === 1 ? [] : [step(number - 1, words("ui.newer"))]),
    ...(isLast ? [] : [step(number + 1, words("ui.older"))]),
  ];
  const body = [`<ul>${lines.map((line) => lineOf(archive, line)).join("\n")}</ul>`, `<p>${steps.join(" ")}</p>`].join(
    "\n",
  );
  return { path, content: archivePage(archive, { path, title: words("public.contributions"), body }) };
}

const step = (number: number, label: string) => `<a href="../${pathOfList(number)}">${escapeHtml(label)}</a>`;

function section(title: string, content: readonly string[]): string[] {
  return content.length === 0 ? [] : [`<h2>${escapeHtml(title)}</h2>`, ...content];
}

function prose(words: Localised, locale: string): string[] {
  const { text, language } = inLocale(words, locale);
  const attributes = languageAttributes(language);
  return text
    .split(/\n{2,}/)
    .flatMap((part) => (part.trim() === "" ? [] : [`<p${attributes}>${escapeHtml(part)}</p>`]));
}

type ListedVersion = PublicConsultation["drafts"][number]["versions"][number];

function textLine({ title, label, language }: ListedVersion, href: string, locale: string): string {
  const link = `<a href="${escapeHtml(href)}"${languageAttributes(language)}>${escapeHtml(title)}</a>`;
  return `<li>${link} ${escapeHtml(inLocale(label, locale).text)}</li>`;
}

function lineOf({ words, locale }: Archive, line: PublicContributionLine): string {
  const author = line.submitter?.name ?? words("public.aPerson");
  const subject = line.title ?? line.reference;
  const link = `<a href="../${escapeHtml(pathOfContribution(line.reference))}"><bdi>${escapeHtml(author)}</bdi>: <bdi>${escapeHtml(subject)}</bdi></a>`;
  const day = escapeHtml(showDate(line.publishedAt, locale, "UTC"));
  return `<li>${link} <span class="quiet">${day}</span><p${languageAttributes(line.language)}>${escapeHtml(line.excerpt)}</p></li>`;
}
