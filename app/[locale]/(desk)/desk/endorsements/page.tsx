import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { WaitingEndorsements } from "@/components/endorsements/waiting-endorsements";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { listWaitingEndorsements } from "@/lib/endorsements/queries";
import { inLocale } from "@/lib/kernel/localised";
import { listReasons } from "@/lib/moderation/queries";
import { readable } from "@/lib/web/readable";
import { decide } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "endorsements.desk" });
  return { title: t("title") };
}

/** Words of support that wait for a moderator. */
export default async function DeskEndorsementsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const items = await readable(listWaitingEndorsements(actor));
  const t = await getTranslations("endorsements.desk");
  const desk = await getTranslations("moderation.queue");
  const reasons = (await listReasons())
    .filter(({ appliesTo }) => appliesTo.includes("refuse"))
    .map(({ code, words }) => ({ value: code, label: inLocale(words, locale).text }));
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/moderation`, label: desk("title") }]} />}
        title={t("title")}
        lead={t("lead")}
      />
      {items.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <WaitingEndorsements locale={locale} items={items} reasons={reasons} decide={decide} />
      )}
    </>
  );
}
