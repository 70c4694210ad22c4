import { getTranslations, setRequestLocale } from "next-intl/server";
import { ConsultationPreview } from "@/components/consultations/consultation-preview";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth/get-actor";
import { getConsultationForDesk } from "@/lib/consultations/queries";
import { readable } from "@/lib/web/readable";

type Props = { params: Promise<{ locale: string; consultation: string }> };

/** What the public will see, shown to the team only. */
export default async function ConsultationPreviewPage({ params }: Props) {
  const { locale, consultation: slug } = await params;
  setRequestLocale(locale);
  const consultation = await readable(getConsultationForDesk(await requireActor(locale), slug));
  const t = await getTranslations("consultations");
  return (
    <>
      <div className="button-row preview-bar">
        <Notice kind="warning">{t("preview.notice")}</Notice>
        <LinkButton href={`/${locale}/desk/consultations/${slug}`}>{t("preview.back")}</LinkButton>
      </div>
      <ConsultationPreview locale={locale} consultation={consultation} />
    </>
  );
}
