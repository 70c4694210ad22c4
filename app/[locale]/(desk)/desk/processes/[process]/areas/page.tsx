import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AreasForm } from "@/components/processes/areas-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getProcessForDesk } from "@/lib/processes/queries";
import { readable } from "@/lib/web/readable";
import { saveAreas } from "../../actions";

type Props = { params: Promise<{ locale: string; process: string }> };

/** The areas of a process, all at once. */
export default async function AreasPage({ params }: Props) {
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
      <PageHead above={<Breadcrumbs items={[above]} />} title={t("areas.title")} lead={t("areas.lead")} />
      <AreasForm key={process.revision} action={saveAreas} process={process} areas={process.areas} />
    </>
  );
}
