import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OwnRedactions } from "@/components/redactions/own-redactions";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { showInstant } from "@/lib/i18n/dates";
import { isId } from "@/lib/kernel/ids";
import { readOwnRedactions } from "@/lib/redactions/own-query";
import { readable } from "@/lib/web/readable";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "redactions.own" });
  return { title: t("title") };
}

/** What everybody reads of one's own contribution, beside what was sent. */
export default async function OwnRedactionsPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const own = await readable(readOwnRedactions(actor, id));
  const t = await getTranslations({ locale, namespace: "redactions.own" });
  const decided = showInstant(own.decidedAt, own.zone, locale);
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/me/contributions`, label: t("list") }]} />}
        title={t("title")}
        lead={t("lead")}
        facts={
          <>
            <a href={`/${locale}/contributions/${own.reference}`}>
              <bdi className="reference">{own.reference}</bdi>
            </a>
            <time dateTime={decided.iso}>{t("decided", { text: decided.text })}</time>
          </>
        }
      />
      <OwnRedactions locale={locale} own={own} />
    </>
  );
}
