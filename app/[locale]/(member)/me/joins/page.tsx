import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OwnJoins } from "@/components/campaigns/own-joins";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { listOwnJoins } from "@/lib/campaigns/join-queries";
import { systemClock } from "@/lib/kernel/clock";
import { answer, begin } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "campaigns.own" });
  return { title: t("title") };
}

/** Where an organisation answers whether it speaks together with others that sent nearly the same letter. */
export default async function OwnJoinsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const { done } = await searchParams;
  const t = await getTranslations("campaigns.own");
  const signatures = await getTranslations("signatures.own");
  const joins = await listOwnJoins(actor, systemClock.now());
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/me/signatures`, label: signatures("title") }]} />}
        title={t("title")}
        lead={t("lead")}
      />
      {done === "answered" ? <Notice kind="success" title={t("done")} announce /> : null}
      {actor.organisation === null ? (
        <EmptyState title={t("noOrganisation")}>{t("noOrganisationText")}</EmptyState>
      ) : joins.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <OwnJoins locale={locale} joins={joins} answer={answer} begin={begin} />
      )}
    </>
  );
}
