import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/organisations/act-form";
import { PageHead } from "@/components/ui/page-head";
import { choose } from "./actions";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "events.silence" });
  return { title: t("title"), robots: { index: false } };
}

/** Where the link at the foot of a reminder leads. Looking changes nothing; the buttons do. */
export default async function SilencePage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("events.silence");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="actions">
        <ActForm action={choose} fields={{ token, silence: "event" }} label={t("event")} kind="primary" />
        <ActForm action={choose} fields={{ token, silence: "all" }} label={t("all")} />
        <ActForm action={choose} fields={{ token, silence: "none" }} label={t("none")} />
      </div>
    </>
  );
}
