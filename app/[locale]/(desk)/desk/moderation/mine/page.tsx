import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OwnWorkFigures } from "@/components/moderation/own-work";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { timeLeft } from "@/lib/consultations/window";
import { readOwnWork } from "@/lib/moderation/own-work";
import { moderationPolicy } from "@/lib/moderation/policy";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "moderation.mine" });
  return { title: t("title") };
}

/** One's own decisions in figures; nobody else's are shown to anybody. */
export default async function OwnWorkPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!moderationPolicy.openQueue(actor, undefined)) notFound();
  const work = await readOwnWork(actor);
  const t = await getTranslations("moderation");
  const start = new Date(0);
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/moderation`, label: t("queue.title") }]} />}
        title={t("mine.title")}
        lead={t("mine.lead")}
      />
      <OwnWorkFigures
        locale={locale}
        work={work}
        medians={work.spans.map(({ span: { medianMinutes } }) =>
          medianMinutes === null ? null : timeLeft(start, new Date(medianMinutes * 60_000)),
        )}
      />
    </>
  );
}
