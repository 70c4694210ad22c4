import { getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import { newestOf, newestTranslated } from "@/lib/following/newest";
import { readFollowPage } from "@/lib/following/queries";
import { subjectName } from "@/lib/following/subject-name";
import { languageName } from "@/lib/i18n/formats";
import { colon } from "@/lib/i18n/lists";
import { systemClock } from "@/lib/kernel/clock";
import { contributionFeed, mostEntries } from "@/lib/open-data/consultation-feed";
import { fileLocale } from "@/lib/web/calendar-answer";
import { tagDocument } from "@/lib/web/documents/render-context";

/** What was said last on anything that can be followed (RFC 4287), without an account and without an address. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const page = await readFollowPage(query, null);
  if (page === null) return new Response(null, { status: 404 });
  // Whatever shows or hides a contribution drops this tag.
  tagDocument("search", "consultations");
  const locale = fileLocale(request);
  const t = await getTranslations({ locale });
  const now = systemClock.now();
  const [contributions, translated] = await Promise.all([
    newestOf(page, now, mostEntries),
    newestTranslated(page, now, mostEntries),
  ]);
  const aPerson = t("public.aPerson");
  const translations = translated.map((line) => ({
    ...line,
    title: t(`mail.following.news.translations.${line.mark}`, {
      label: `${line.author ?? aPerson}${colon(locale)}${line.title ?? line.reference}`,
      language: languageName(line.language, locale),
    }),
  }));
  const { what, name, number } = subjectName(page.shown, locale);
  const title = t(`mail.following.subjects.${what}`, { name, number });
  const origin = env().appUrl;
  const address = new URLSearchParams({ kind: page.kind, subject: page.subject, locale });
  const self = `${origin}/feeds/followed.atom?${address}`;
  const body = contributionFeed(
    { title, path: page.shown.path },
    { contributions, translations },
    { locale, origin, self, aPerson },
  );
  return new Response(body, { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
}
