import { fileWords } from "@/lib/compilations/file-words";
import type { Locale } from "@/lib/i18n/locales";
import { embeddedPage } from "@/lib/open-data/embed-address";
import { pageCard } from "./page-card";

/** What a picture says; plain text, each with its language. */
export type PictureCard = {
  locale: Locale;
  /** What it is a picture of. */
  kind: string;
  title: string;
  titleLanguage: string;
  /** Who says the words below; null where nobody is named. */
  author: string | null;
  excerpt: string;
  language: string;
  tags: string[];
};

const longestTitle = 180;
const longestExcerpt = 170;

/**
 * The words of the picture of a page; null where there is no such page.
 * @param path of the page below its locale; "/site" for the platform itself
 */
export async function pictureCard(locale: Locale, path: string, origin: string): Promise<PictureCard | null> {
  const t = await fileWords(locale);
  if (path === "/site") {
    const words = { excerpt: t("public.description"), language: locale, author: null };
    return { locale, kind: "", title: "Openfloor", titleLanguage: "en", ...words, tags: [] };
  }
  const page = embeddedPage(`${origin}/${locale}${path}`, origin);
  const card = page === null ? null : await pageCard(page);
  if (page === null || card === null) return null;
  return {
    ...card,
    ...{ locale, kind: t(`public.pictures.${page.kind}`) },
    title: shortened(card.title, longestTitle),
    excerpt: shortened(card.excerpt, longestExcerpt),
  };
}

/** As many whole characters as there is room for. */
function shortened(text: string, most: number): string {
  const line = text.toWellFormed().replace(/\s+/g, " ").trim();
  const signs = [...line];
  return signs.length <= most ? line : `${signs.slice(0, most).join("").trimEnd()} …`;
}
