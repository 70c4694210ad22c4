import { getTranslations } from "next-intl/server";
import { writeFeed } from "@/lib/calendars/atom";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";

type Entries = Parameters<typeof writeFeed>[0];

/** Events as a feed (RFC 4287), in the words of one language. */
export async function feedAnswer(
  entries: Entries,
  { name, path, locale }: { name: string | null; path: string; locale: Locale },
): Promise<Response> {
  const t = await getTranslations({ locale });
  const words = { name: name ?? t("calendars.file.name"), cancelled: t("events.public.cancelled") };
  const origin = env().appUrl;
  const body = writeFeed(entries, { words, locale, origin, self: `${origin}${path}?locale=${locale}` });
  return new Response(body, { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
}
