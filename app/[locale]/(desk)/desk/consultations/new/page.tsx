import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ConsultationForm } from "@/components/consultations/consultation-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { inLocale } from "@/lib/kernel/localised";
import { getProcessForDesk } from "@/lib/processes/queries";
import { readable } from "@/lib/web/readable";
import { openConsultation } from "../actions";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ process?: string | string[] }> };

/** Where an organiser opens a consultation in a process. */
export default async function NewConsultationPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const { process: slug } = await searchParams;
  const process = await readable(getProcessForDesk(actor, typeof slug === "string" ? slug : ""));
  if (!process.may.addConsultation) notFound();
  const t = await getTranslations("consultations");
  const above = {
    href: `/${locale}/desk/processes/${process.slug}`,
    label: <LocalisedText text={process.name} locale={locale} />,
  };
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[above]} />}
        title={t("open")}
        lead={t("openIn", { process: inLocale(process.name, locale).text })}
      />
      <ConsultationForm action={openConsultation} areas={process.areas} processId={process.id} />
    </>
  );
}
