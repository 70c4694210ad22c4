import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PartList } from "@/components/organisations/part-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { listOwnParts } from "@/lib/organisations/queries";
import { move } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "organisations.parts" });
  return { title: t("title") };
}

/** The bodies of one's own organisation: their order on its page, and how they are called. */
export default async function PartsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const parts = await listOwnParts(actor);
  if (parts === null || actor.organisation === null) notFound();
  const { saved } = await searchParams;
  const t = await getTranslations("organisations");
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs items={[{ href: `/${locale}/organisation`, label: <bdi>{actor.organisation.name}</bdi> }]} />
        }
        title={t("parts.title")}
        lead={t("parts.lead")}
      />
      {saved === undefined ? null : (
        <Notice kind="success" announce>
          {t("profile.saved")}
        </Notice>
      )}
      {parts.length === 0 ? (
        <EmptyState title={t("parts.none")}>{t("parts.noneHint")}</EmptyState>
      ) : (
        <PartList locale={locale} wholeId={actor.organisation.id} parts={parts} move={move} />
      )}
    </>
  );
}
