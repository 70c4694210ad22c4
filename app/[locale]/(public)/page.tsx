import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { HomePage } from "@/components/reading/home-page";
import { openConsultations, publicConsultations } from "@/lib/consultations/public";
import { publishedContributions } from "@/lib/contributions/published-list";
import { nextTurn } from "@/lib/events/event-window";
import { publicEvents } from "@/lib/events/public";
import { systemClock } from "@/lib/kernel/clock";
import { documentValidUntil, tagDocument } from "@/lib/web/documents/render-context";
import { shownWindow } from "@/lib/web/shown-window";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "public" });
  return { title: { absolute: "Openfloor" }, description: t("description") };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  tagDocument("home", "consultations");
  const now = systemClock.now();
  const [open, all, latest, next] = await Promise.all([
    openConsultations(now),
    publicConsultations({}, now, 10),
    publishedContributions({}, now, 6),
    publicEvents({ part: "coming", now }, 4),
  ]);
  const openIds = new Set(open.map((consultation) => consultation.id));
  const others = all.items.filter((consultation) => !openIds.has(consultation.id));
  const withWindow = (consultation: (typeof open)[number]) => ({
    consultation,
    window: shownWindow(consultation.rounds, now, locale),
  });
  for (const event of next.items) {
    const turn = nextTurn(event, now);
    if (turn !== null) documentValidUntil(turn);
  }
  return (
    <HomePage
      locale={locale}
      open={open.map(withWindow)}
      others={others.map(withWindow)}
      latest={latest.items}
      next={next.items}
    />
  );
}
