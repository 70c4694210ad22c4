import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { StagesForm } from "@/components/processes/stages-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getProcessForDesk } from "@/lib/processes/queries";
import { readable } from "@/lib/web/readable";
import { saveStages } from "../../actions";

type Props = { params: Promise<{ locale: string; process: string }> };

/** The stages of a process, all at once. */
export default async function StagesPage({ params }: Props) {
  const { locale, process: slug } = await params;
  setRequestLocale(locale);
  const process = await readable(getProcessForDesk(await requireActor(locale), slug));
  if (!process.may.edit) notFound();
  const t = await getTranslations("processes");
  const above = {
    href: `/${locale}/desk/processes/${slug}`,
    label: <LocalisedText text={process.name} locale={locale} />,
  };
  return (
    <>
      <PageHead above={<Breadcrumbs items={[above]} />} title={t("stages.title")} lead={t("stages.lead")} />
      <StagesForm key={process.revision} action={saveStages} process={process} stages={process.stages} />
    </>
  );
}
