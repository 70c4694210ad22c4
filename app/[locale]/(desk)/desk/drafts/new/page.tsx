import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DraftForm } from "@/components/drafts/draft-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getConsultationForDesk } from "@/lib/consultations/queries";
import { readable } from "@/lib/web/readable";
import { addDraft } from "../actions";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ consultation?: string | string[] }> };

/** Where an organiser adds a draft to a consultation. */
export default async function NewDraftPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const { consultation: slug } = await searchParams;
  const consultation = await readable(getConsultationForDesk(actor, typeof slug === "string" ? slug : ""));
  if (!consultation.may.edit) notFound();
  const t = await getTranslations("drafts");
  const above = {
    href: `/${locale}/desk/consultations/${consultation.slug}`,
    label: <LocalisedText text={consultation.title} locale={locale} />,
  };
  return (
    <>
      <PageHead above={<Breadcrumbs items={[above]} />} title={t("add")} lead={t("addLead")} />
      <DraftForm action={addDraft} consultationId={consultation.id} />
    </>
  );
}
