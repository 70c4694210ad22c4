import type { PublicConsultation } from "@/lib/consultations/public";
import type { PublicContributionPage } from "@/lib/contributions/public";
import { inLocale, type Localised } from "@/lib/kernel/localised";
import type { CitedWork } from "./cited-work";

type Setting = {
  /** Scheme and host of the pages. */
  origin: string;
  /** Language of the page that is cited. */
  locale: string;
};

/** A consultation as a work; it has no author but its process. */
export function consultationWork(consultation: PublicConsultation, { origin, locale }: Setting): CitedWork {
  const title = inLocale(consultation.title, locale);
  return {
    author: null,
    title: title.text,
    container: inLocale(consultation.process.name, locale).text,
    symbol: null,
    paragraph: null,
    publishedAt: consultation.publishedAt,
    language: title.language,
    url: `${origin}/${locale}/consultations/${consultation.slug}`,
  };
}

/** @param commentOn the title of a comment, which has none of its own, from what names its text. */
export function contributionWork(
  contribution: PublicContributionPage,
  { origin, locale, commentOn }: Setting & { commentOn: (text: string) => string },
): CitedWork {
  const { place, paragraphs, reference } = contribution;
  const [paragraph] = paragraphs;
  const text = place.text === null ? null : symbolOf(place.text.draft, place.text.version.label);
  return {
    author: contribution.submitter?.name ?? null,
    title: contribution.title ?? (text === null ? reference : commentOn(text)),
    container: inLocale(place.consultation.title, locale).text,
    symbol: reference,
    paragraph: paragraphs.length === 1 ? (paragraph?.number ?? null) : null,
    publishedAt: contribution.publishedAt,
    language: contribution.language,
    url: `${origin}/${locale}/contributions/${reference}`,
  };
}

type CitedVersion = {
  slug: string;
  title: string;
  label: Localised;
  language: string;
  publishedAt: Date | null;
  draft: { slug: string; symbol: string | null };
  consultation: { slug: string; title: Localised };
};

/** A paragraph of a published text; its address never dies. */
export function paragraphWork(
  version: CitedVersion,
  paragraph: { anchor: string; number: string | null },
  { origin, locale }: Setting,
): CitedWork {
  const { draft, consultation } = version;
  const page = `${origin}/${locale}/consultations/${consultation.slug}/drafts/${draft.slug}/${version.slug}`;
  return {
    author: null,
    title: version.title,
    container: inLocale(consultation.title, locale).text,
    symbol:
      draft.symbol === null ? inLocale(version.label, "en").text : symbolOf({ ...draft, title: "" }, version.label),
    paragraph: paragraph.number,
    publishedAt: version.publishedAt,
    language: version.language,
    url: `${page}#${paragraph.anchor}`,
  };
}

/** How a text is named in references: `{draft symbol}/{version label}`. */
function symbolOf(draft: { symbol: string | null; title: string }, label: Localised): string {
  return `${draft.symbol ?? draft.title}/${inLocale(label, "en").text}`;
}
