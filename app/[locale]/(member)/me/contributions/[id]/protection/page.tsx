import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OwnProtectionView } from "@/components/protection/own-protection-view";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { readOwnProtection } from "@/lib/protection/queries";
import { readable } from "@/lib/web/readable";
import { protect } from "../../../protection-actions";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "protection" });
  return { title: t("title") };
}

/** How the name behind a comment is kept. */
export default async function CommentProtectionPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const own = await readable(readOwnProtection(actor, id));
  const { done } = await searchParams;
  const t = await getTranslations({ locale, namespace: "protection" });
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/consultations/${own.consultation.slug}`,
                label: <LocalisedText text={own.consultation.title} locale={locale} />,
              },
              { href: `/${locale}/me/contributions`, label: t("own.list") },
            ]}
          />
        }
        title={t("title")}
        lead={t("lead")}
      />
      <OwnProtectionView locale={locale} own={own} action={protect} saved={done === "saved"} />
    </>
  );
}
