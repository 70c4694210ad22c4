import type { Locale } from "@/lib/i18n/locales";

/** A topic of the directory: the id that organisations carry, and its name in each language of the interface. */
export type Topic = { id: string } & Record<Locale, string>;
