import { getTranslations, setRequestLocale } from "next-intl/server";
import { ThemesForm } from "@/components/documents/themes-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getThemesForDesk } from "@/lib/documents/queries";
import { readable } from "@/lib/web/readable";
import { saveThemes } from "./actions";

type Props = { params: Promise<{ locale: string; consultation: string }>; searchParams: Promise<{ done?: string }> };

/** The themes under which the drafts of a consultation are set side by side. */
export default async function ThemesPage({ params, searchParams }: Props) {
  const { locale, consultation: slug } = await params;
  setRequestLocale(locale);
  const arrangement = await readable(getThemesForDesk(await requireActor(locale), slug));
  const [{ done }, t] = await Promise.all([searchParams, getTranslations("documents")]);
  const above = {
    href: `/${locale}/desk/consultations/${slug}`,
    label: <LocalisedText text={arrangement.title} locale={locale} />,
  };
  const isEnough = arrangement.drafts.length > 1 || arrangement.themes.length > 0;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[above]} />}
        title={t("themes.title")}
        lead={t("themes.lead")}
        facts={<a href={`/${locale}/consultations/${slug}/side-by-side`}>{t("themes.public")}</a>}
      />
      {done === "saved" ? (
        <Notice kind="success" announce>
          {t("desk.saved")}
        </Notice>
      ) : null}
      {arrangement.isProposal ? <Notice kind="information">{t("themes.proposed")}</Notice> : null}
      {isEnough ? (
        <ThemesForm key={arrangement.fingerprint} action={saveThemes} arrangement={arrangement} />
      ) : (
        <Notice kind="information">{t("themes.tooFew")}</Notice>
      )}
    </>
  );
}
