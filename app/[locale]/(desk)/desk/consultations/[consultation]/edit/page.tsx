import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ConsultationForm } from "@/components/consultations/consultation-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getConsultationForDesk } from "@/lib/consultations/queries";
import { readable } from "@/lib/web/readable";
import { saveConsultation } from "../../actions";

type Props = { params: Promise<{ locale: string; consultation: string }> };

/** The words of a consultation. */
export default async function EditConsultationPage({ params }: Props) {
  const { locale, consultation: slug } = await params;
  setRequestLocale(locale);
  const consultation = await readable(getConsultationForDesk(await requireActor(locale), slug));
  if (!consultation.may.edit) notFound();
  const t = await getTranslations("consultations");
  const above = {
    href: `/${locale}/desk/consultations/${slug}`,
    label: <LocalisedText text={consultation.title} locale={locale} />,
  };
  const { id, revision, title, summary, background, conditions, contact, areaIds, decideWithinDays } = consultation;
  const slugFixed = consultation.status !== "draft";
  return (
    <>
      <PageHead above={<Breadcrumbs items={[above]} />} title={t("editTitle")} />
      <ConsultationForm
        action={saveConsultation}
        areas={consultation.process.areas}
        consultation={{
          ...{ id, revision, slug, slugFixed, title, summary, background, conditions, contact },
          ...{ areaIds, decideWithinDays },
        }}
      />
    </>
  );
}
