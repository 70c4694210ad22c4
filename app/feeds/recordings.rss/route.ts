import { getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import { defaultLocale } from "@/lib/i18n/locales";
import { systemClock } from "@/lib/kernel/clock";
import { podcastFeed } from "@/lib/recordings/podcast-feed";
import { recordingsPage } from "@/lib/recordings/public";
import { publicAnswer } from "@/lib/web/public-answer";

/** As many as programs that collect episodes look at. */
const most = 200;

/** Every recording, the latest first, for programs that collect episodes (RSS 2.0). */
export async function GET(request: Request): Promise<Response> {
  const locale = defaultLocale;
  const t = await getTranslations({ locale, namespace: "recordings.list" });
  const listed = { order: "date", now: systemClock.now(), size: most, cursor: null } as const;
  const { items: recordings } = await recordingsPage(listed);
  const words = { title: t("feedTitle"), description: t("lead") };
  const body = podcastFeed({ site: env().appUrl, locale, ...words, recordings });
  return publicAnswer(request, body, "application/rss+xml; charset=utf-8");
}
