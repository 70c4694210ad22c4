import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ProcessForm } from "@/components/processes/process-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getProcessForDesk } from "@/lib/processes/queries";
import { readable } from "@/lib/web/readable";
import { saveProcess } from "../../actions";

type Props = { params: Promise<{ locale: string; process: string }> };

/** Name and mandate of a process. */
export default async function EditProcessPage({ params }: Props) {
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
      <PageHead above={<Breadcrumbs items={[above]} />} title={t("page.edit")} />
      <ProcessForm key={process.revision} action={saveProcess} process={process} />
    </>
  );
}
