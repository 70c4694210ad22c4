import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SubjectName } from "@/components/following/subject-name";
import { ActForm } from "@/components/organisations/act-form";
import { PageHead } from "@/components/ui/page-head";
import { readConfirmation } from "@/lib/following/queries";
import { confirm } from "./actions";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "following.confirm" });
  return { title: t("title"), robots: { index: false } };
}

/** Where the link that asks for a yes leads. Looking changes nothing, so that programs which open links say nothing. */
export default async function ConfirmFollowPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const asked = await readConfirmation(token);
  if (asked === null || asked.shown === null) notFound();
  const t = await getTranslations("following");
  return (
    <>
      <PageHead
        title={t("confirm.title")}
        facts={
          <>
            <a href={`/${locale}${asked.shown.path}`}>
              <SubjectName subject={asked.shown} locale={locale} />
            </a>
            <span>{t(`form.rhythms.${asked.rhythm}`)}</span>
          </>
        }
        lead={t("confirm.lead")}
      />
      <ActForm action={confirm} fields={{ token }} label={t("confirm.button")} kind="primary" />
    </>
  );
}
