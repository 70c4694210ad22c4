import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DuplicateList } from "@/components/organisations/duplicate-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { likelyDuplicates } from "@/lib/organisations/likely-duplicates";
import { readable } from "@/lib/web/readable";
import { part } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "organisations.merge" });
  return { title: t("title") };
}

/** Organisations that may stand in the directory twice, for administrators. */
export default async function DuplicatesPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const pairs = await readable(likelyDuplicates(await requireActor(locale)));
  const t = await getTranslations("organisations");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/organisations`, label: t("desk.title") }]} />}
        title={t("merge.title")}
        lead={t("merge.lead")}
      />
      {pairs.length === 0 ? (
        <EmptyState title={t("merge.none")}>{t("merge.noneHint")}</EmptyState>
      ) : (
        <DuplicateList locale={locale} pairs={pairs} part={part} />
      )}
    </>
  );
}
