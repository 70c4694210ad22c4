import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OwnList } from "@/components/signatures/own-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { countJoinsToAnswer } from "@/lib/campaigns/join-queries";
import { listOwnSignatures } from "@/lib/signatures/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "signatures.own" });
  return { title: t("title") };
}

/** Joint inputs that the organisation acted for is asked to sign, or has signed. */
export default async function OwnSignaturesPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const t = await getTranslations("signatures.own");
  const lines = await listOwnSignatures(actor);
  const toJoin = await countJoinsToAnswer(actor);
  const campaigns = await getTranslations("campaigns.own");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {toJoin === 0 ? null : (
        <p>
          <a href={`/${locale}/me/joins`}>{campaigns("link", { count: toJoin })}</a>
        </p>
      )}
      {actor.organisation === null ? (
        <EmptyState title={t("noOrganisation")}>{t("noOrganisationHint")}</EmptyState>
      ) : lines.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <OwnList locale={locale} lines={lines} />
      )}
    </>
  );
}
