import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EventImportForm } from "@/components/events/desk/event-import-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { listOrganisedProcesses } from "@/lib/events/queries";
import { bringIn } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "events.import" });
  return { title: t("title") };
}

/** Brings events in from a file. */
export default async function ImportEventsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const processes = await listOrganisedProcesses(await requireActor(locale));
  if (processes.length === 0) notFound();
  const t = await getTranslations("events");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/events`, label: t("desk.title") }]} />}
        title={t("import.title")}
        lead={t("import.lead")}
      />
      <EventImportForm action={bringIn} processes={processes} />
    </>
  );
}
