import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { TranslateForm } from "@/components/translations/translate-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { isId } from "@/lib/kernel/ids";
import { originalToTranslate } from "@/lib/translations/original-to-translate";
import { readable } from "@/lib/web/readable";
import { add } from "../actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "translations.form" });
  return { title: t("title") };
}

/** Where something published is translated, field by field beside the original. */
export default async function NewTranslationPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const { of, target } = await searchParams;
  if (!isId(target) || (of !== "contribution" && of !== "paragraph")) notFound();
  const id = {
    contributionId: of === "contribution" ? target : null,
    paragraphId: of === "paragraph" ? target : null,
  };
  const original = await readable(originalToTranslate(actor, id));
  const t = await getTranslations("translations");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/translations`, label: t("desk.title") }]} />}
        title={t("form.title")}
        lead={t("form.lead")}
        facts={
          <a href={`/${locale}${original.page}`}>
            <bdi>{original.name}</bdi>
          </a>
        }
      />
      {original.may ? (
        <TranslateForm action={add} of={of} target={target} original={original} />
      ) : (
        <Notice kind="warning" title={t("form.own")} />
      )}
    </>
  );
}
