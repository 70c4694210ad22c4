import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ReviewPage } from "@/components/translations/review-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth/get-actor";
import { isId } from "@/lib/kernel/ids";
import { translationForDesk } from "@/lib/translations/translation-for-desk";
import { readable } from "@/lib/web/readable";
import { settle } from "../actions";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "translations.review" });
  return { title: t("title") };
}

/** One translation beside its original, and what may be decided on it. */
export default async function TranslationPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const translation = await readable(translationForDesk(actor, id));
  const t = await getTranslations("translations");
  const { done } = await searchParams;
  const added = (["pending", "machine"] as const).find((known) => known === done);
  return (
    <ReviewPage
      locale={locale}
      translation={translation}
      settle={settle}
      above={<Breadcrumbs items={[{ href: `/${locale}/desk/translations`, label: t("desk.title") }]} />}
    >
      {added === undefined ? null : <Notice kind="success" title={t(`added.${added}`)} announce />}
    </ReviewPage>
  );
}
