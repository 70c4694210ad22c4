import { getTranslations, setRequestLocale } from "next-intl/server";
import { RelatedForms } from "@/components/processes/related-forms";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { relatedForDesk } from "@/lib/processes/related-desk";
import { readable } from "@/lib/web/readable";
import { endReferral, endRelation, referPublishedInput, sayRelation } from "./actions";

type Props = { params: Promise<{ locale: string; process: string }>; searchParams: Promise<{ done?: string }> };

/** How a process stands to others, and which inputs sent to others stand before it too. */
export default async function RelatedDeskPage({ params, searchParams }: Props) {
  const { locale, process: slug } = await params;
  setRequestLocale(locale);
  const related = await readable(relatedForDesk(await requireActor(locale), slug));
  const [{ done }, t] = await Promise.all([searchParams, getTranslations("processes.related")]);
  const above = {
    href: `/${locale}/desk/processes/${slug}`,
    label: <LocalisedText text={related.name} locale={locale} />,
  };
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[above]} />}
        title={t("title")}
        lead={t("lead")}
        facts={<a href={`/${locale}/processes/${slug}/related`}>{t("public")}</a>}
      />
      {done === "saved" ? (
        <Notice kind="success" announce>
          {t("saved")}
        </Notice>
      ) : null}
      <RelatedForms related={related} acts={{ sayRelation, endRelation, referPublishedInput, endReferral }} />
    </>
  );
}
