import type { PublicConsultation } from "@/lib/consultations/public";
import type { PublicContributionLine } from "@/lib/contributions/published-list";
import { colon, listed } from "@/lib/i18n/lists";
import { inLocale } from "@/lib/kernel/localised";
import { type AtomEntry, writeAtom } from "@/lib/text/atom";

/** More than a reader of feeds goes back. */
export const mostEntries = 100;

type Setting = {
  locale: string;
  /** Scheme and host of the pages that the entries link to. */
  origin: string;
  /** Address of the feed. */
  self: string;
  /** Stands for who answered for themselves. */
  aPerson: string;
};

/** What is new in a consultation, its texts and its contributions, as a feed (RFC 4287), the newest first. */
export function consultationFeed(
  consultation: PublicConsultation,
  contributions: readonly PublicContributionLine[],
  { locale, origin, self, aPerson }: Setting,
): string {
  const page = `${origin}/${locale}/consultations/${consultation.slug}`;
  const texts = consultation.drafts.flatMap(({ slug, versions }) =>
    versions.map((version) => textEntry(version, `${page}/drafts/${slug}/${version.slug}`, locale)),
  );
  const said = contributions.map((line) => contributionEntry(line, { locale, origin, aPerson }));
  const entries = [...texts.filter((entry) => entry !== null), ...said];
  return writeAtom(
    { self, page, title: inLocale(consultation.title, locale).text, language: locale },
    entries.toSorted((a, b) => b.updated.getTime() - a.updated.getTime()).slice(0, mostEntries),
  );
}

/** A translation as a feed tells of it. */
export type FeedTranslation = {
  id: string;
  at: Date;
  language: string;
  /** Of the original. */
  from: string;
  reference: string;
  author: string | null;
  /** Says what it is worth and in which language it is, in words. */
  title: string;
  text: string;
};

/** The newest contributions of anything else that can be followed, and translations of others, as a feed (RFC 4287). */
export function contributionFeed(
  { title, path }: { title: string /** Below the locale. */; path: string },
  {
    contributions,
    translations,
  }: {
    contributions: readonly PublicContributionLine[];
    translations: readonly FeedTranslation[];
  },
  { locale, origin, self, aPerson }: Setting,
): string {
  const pages = `${origin}/${locale}`;
  const entries = [
    ...contributions.map((line) => contributionEntry(line, { locale, origin, aPerson })),
    ...translations.map((line) => translationEntry(line, pages, aPerson)),
  ];
  return writeAtom(
    { self, page: `${pages}${path}`, title, language: locale },
    entries.toSorted((a, b) => b.updated.getTime() - a.updated.getTime()).slice(0, mostEntries),
  );
}

type ListedVersion = PublicConsultation["drafts"][number]["versions"][number];

function textEntry({ id, title, label, language, publishedAt }: ListedVersion, href: string, locale: string) {
  if (publishedAt === null) return null;
  const summary = inLocale(label, locale).text;
  return { id: `urn:uuid:${id}`, title, updated: publishedAt, href, summary, language } satisfies AtomEntry;
}

function contributionEntry(
  line: PublicContributionLine,
  { locale, origin, aPerson }: Omit<Setting, "self">,
): AtomEntry {
  const { reference } = line;
  const author = line.submitter?.name ?? aPerson;
  const numbers = line.paragraphs.flatMap(({ number }) => number ?? []);
  const subject = line.title ?? (numbers.length === 0 ? reference : `${reference} (${listed(numbers, locale)})`);
  return {
    id: `urn:uuid:${line.id}`,
    title: `${author}${colon(locale)}${subject}`,
    updated: line.publishedAt,
    href: `${origin}/${locale}/contributions/${reference}`,
    summary: line.excerpt,
    language: line.language,
    author,
  };
}

/** Longest beginning of a translation, in letters. */
const longestSummary = 200;

/** Never without what it is worth, and with the way to what it translates. */
function translationEntry(line: FeedTranslation, pages: string, aPerson: string): AtomEntry {
  const original = `${pages}/contributions/${line.reference}`;
  const letters = Array.from(line.text.replace(/\s+/g, " ").trim());
  return {
    id: `urn:uuid:${line.id}`,
    title: line.title,
    updated: line.at,
    href: `${original}/translations/${line.language}`,
    related: { href: original, language: line.from },
    summary: letters.length > longestSummary ? `${letters.slice(0, longestSummary - 1).join("")}…` : letters.join(""),
    language: line.language,
    author: line.author ?? aPerson,
  };
}
