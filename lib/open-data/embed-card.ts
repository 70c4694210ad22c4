import { directionOf, isLocale } from "@/lib/i18n/locales";
import { escapeHtml } from "@/lib/text/escape-html";

/** What a card says; the words are plain text. */
export type Card = {
  title: string;
  /** Null where nobody is named. */
  author: string | null;
  excerpt: string;
  /** Language of the excerpt. */
  language: string;
  url: string;
};

const widest = 600;
const longestExcerpt = 280;

/**
 * An answer of oEmbed 1.0, of the type "rich": a quotation without scripts, styles or pictures, which the other site
 * sets as its own.
 * @param maxWidth pixels that the other site has for it
 */
export function writeCard(card: Card, maxWidth: number, site: string) {
  return {
    version: "1.0" as const,
    type: "rich" as const,
    provider_name: "Openfloor",
    provider_url: site,
    title: card.title,
    ...(card.author === null ? {} : { author_name: card.author }),
    cache_age: 300,
    width: Math.min(widest, maxWidth),
    height: null,
    html: cardHtml(card),
  };
}

function cardHtml({ title, author, excerpt, language, url }: Card): string {
  const direction = isLocale(language) ? directionOf(language) : "auto";
  const short = excerpt.length > longestExcerpt ? `${excerpt.slice(0, longestExcerpt).trimEnd()} …` : excerpt;
  const quoted =
    short === "" ? "" : `<p lang="${escapeHtml(language)}" dir="${direction}">${escapeHtml(short.toWellFormed())}</p>`;
  const named = author === null ? "" : `${escapeHtml(author)}: `;
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
  return `<blockquote cite="${escapeHtml(url)}">${quoted}<p>${named}<cite>${link}</cite></p></blockquote>`;
}
