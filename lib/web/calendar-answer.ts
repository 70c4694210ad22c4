import { getTranslations } from "next-intl/server";
import { writeCalendar } from "@/lib/calendars/ical";
import { env } from "@/lib/env";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";

type Entries = Parameters<typeof writeCalendar>[0];

/** The language of a file for other programs, from its address; English for what is none of ours. */
export function fileLocale(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get("locale");
  return isLocale(asked) ? asked : defaultLocale;
}

/** What a name ends with, taken off; null for another file. */
export function withoutEnding(file: string, ending: ".ics" | ".atom"): string | null {
  return file.endsWith(ending) && file.length > ending.length ? file.slice(0, -ending.length) : null;
}

/** A calendar as an answer (RFC 5545, section 8.1), in the words of one language. */
export async function calendarAnswer(
  entries: Entries,
  { name, locale, headers = {} }: { name: string | null; locale: Locale; headers?: Record<string, string> },
): Promise<Response> {
  const t = await getTranslations({ locale, namespace: "calendars.file" });
  const words = { name: name ?? t("name"), joinLink: t("joinLink") };
  const body = writeCalendar(entries, { words, locale, origin: env().appUrl });
  return new Response(body, { headers: { "Content-Type": "text/calendar; charset=utf-8", ...headers } });
}
