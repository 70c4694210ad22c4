import { getTranslations } from "next-intl/server";
import { publicConsultation } from "@/lib/consultations/public";
import { publishedContributions } from "@/lib/contributions/published-list";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { consultationFeed, mostEntries } from "@/lib/open-data/consultation-feed";
import { fileLocale, withoutEnding } from "@/lib/web/calendar-answer";
import { tagDocument } from "@/lib/web/documents/render-context";

/** What is new in a consultation (RFC 4287), with its titles in the language asked for. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const slug = withoutEnding(file, ".atom");
  const now = systemClock.now();
  const consultation = slug === null ? null : await publicConsultation(slug, now);
  if (consultation === null) return new Response(null, { status: 404 });
  tagDocument(`consultation:${consultation.id}`);
  const locale = fileLocale(request);
  const t = await getTranslations({ locale, namespace: "public" });
  const { items } = await publishedContributions({ consultationId: consultation.id }, now, mostEntries);
  const origin = env().appUrl;
  const self = `${origin}/feeds/${file}?locale=${locale}`;
  const body = consultationFeed(consultation, items, { locale, origin, self, aPerson: t("aPerson") });
  return new Response(body, { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
}
