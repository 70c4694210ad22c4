import { useLocale as frameworkLocale, useTranslations as frameworkTranslations } from "next-intl";
import type { Locale } from "./locales";

/** Words of one namespace, or of all: called with a key, and with what stands in its places. */
export type Words = ReturnType<typeof frameworkTranslations>;

/** All words of one language. */
export type Speech = { locale: Locale; words(namespace?: string): Words };

let spoken: Speech | null = null;

/**
 * Lets the components of a public document find their words while it is written: they are called where they stand,
 * without a framework around them. Writing never waits, so that no other document can be written in between.
 */
export function speaking<T>(speech: Speech, write: () => T): T {
  const outer = spoken;
  spoken = speech;
  try {
    return write();
  } finally {
    spoken = outer;
  }
}

/** The words of a component, on a document as on a page of the app. */
export const useTranslations: typeof frameworkTranslations = (namespace) =>
  spoken === null ? frameworkTranslations(namespace) : spoken.words(namespace);

/** The language that a component speaks. */
export const useLocale: typeof frameworkLocale = () => (spoken === null ? frameworkLocale() : spoken.locale);
