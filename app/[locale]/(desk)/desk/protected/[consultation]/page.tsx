import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ProtectedListPage } from "@/components/protection/protected-list-page";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { readProtectedList } from "@/lib/protection/desk-queries";
import { readable } from "@/lib/web/readable";
import { endOne, nameOne } from "../actions";

type Props = { params: Promise<{ locale: string; consultation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "protection.desk" });
  return { title: t("title") };
}

/** Protected submissions of a consultation: who may see the names, and who looked. */
export default async function ProtectedPage({ params }: Props) {
  const { locale, consultation } = await params;
  setRequestLocale(locale);
  const list = await readable(readProtectedList(await requireActor(locale), consultation));
  const t = await getTranslations({ locale, namespace: "protection.desk" });
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/desk/consultations/${list.consultation.slug}`,
                label: <LocalisedText text={list.consultation.title} locale={locale} />,
              },
            ]}
          />
        }
        title={t("title")}
        lead={t("lead")}
      />
      <ProtectedListPage locale={locale} list={list} name={nameOne} end={endOne} />
    </>
  );
}
