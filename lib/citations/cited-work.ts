/** What is cited: a contribution, a paragraph, a text or a consultation. All of it is plain text. */
export type CitedWork = {
  /** Organisation or pseudonym under whose name it stands; null where nobody is named. */
  author: string | null;
  title: string;
  /** The larger thing that it is part of; null where it stands by itself. */
  container: string | null;
  /** Public reference of a contribution, or symbol of a document; null where it has none. */
  symbol: string | null;
  /** Number of the paragraph; null for the whole. */
  paragraph: string | null;
  /** What of a written input is cited, in English, such as "part 2, key message"; left out for all of it. */
  part?: string;
  /** When it was published; null where that is not known. */
  publishedAt: Date | null;
  /** Language of the work (BCP 47). */
  language: string;
  url: string;
};

/** The site as the one who publishes. */
export const publisher = "Openfloor";

/** The place in a work that is cited, as it stands behind its title; null for the whole. */
export function pinpoint({ paragraph, part }: CitedWork): string | null {
  return paragraph === null ? (part ?? null) : `para. ${paragraph}`;
}

/** A text on one line, with single spaces, without characters that steer a terminal or a reader's direction. */
export function onOneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Year, month (1 to 12) and day in UTC. */
export function dayOf(instant: Date): { year: number; month: number; day: number } {
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, day: instant.getUTCDate() };
}
