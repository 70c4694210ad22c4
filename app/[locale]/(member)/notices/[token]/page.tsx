import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/organisations/act-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { PageHead } from "@/components/ui/page-head";
import { readNoticeLink } from "@/lib/deadlines/notice-link";
import { stop } from "./actions";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "deadlines.notices" });
  return { title: t("stopTitle"), robots: { index: false } };
}

/** Where the link at the foot of a notice leads. Looking changes nothing; the button stops the notices. */
export default async function StopPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const told = await readNoticeLink(token);
  if (told === null) notFound();
  const t = await getTranslations("deadlines.notices");
  const process = <LocalisedText text={told.process} locale={locale} />;
  return (
    <>
      <PageHead
        title={t("stopTitle")}
        facts={
          told.slug === null ? <span>{process}</span> : <a href={`/${locale}/processes/${told.slug}`}>{process}</a>
        }
        lead={t("stopLead")}
      />
      <ActForm action={stop} fields={{ token }} label={t("stop")} kind="primary" />
    </>
  );
}
