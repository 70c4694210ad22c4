import { getTranslations, setRequestLocale } from "next-intl/server";
import { NewProcessForm } from "@/components/processes/process-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { listPossiblePredecessors } from "@/lib/processes/queries";
import { readable } from "@/lib/web/readable";
import { openProcess } from "../actions";

type Props = { params: Promise<{ locale: string }> };

/** Where an administrator opens a process. */
export default async function NewProcessPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const predecessors = await readable(listPossiblePredecessors(actor));
  const t = await getTranslations("processes");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/processes`, label: t("title") }]} />}
        title={t("open")}
        lead={t("openLead")}
      />
      <NewProcessForm action={openProcess} predecessors={predecessors} />
    </>
  );
}
