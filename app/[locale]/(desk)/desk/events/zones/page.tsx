import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ZonesForm } from "@/components/events/desk/zones-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { zones } from "@/lib/consultations/local-hour";
import { listUnknownZones } from "@/lib/events/queries";
import { saveZones } from "./actions";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "events.zones" });
  return { title: t("title") };
}

/** Events whose zone nobody knows, with the hours that were printed, until somebody says which it is. */
export default async function EventZonesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const events = await listUnknownZones(await requireActor(locale));
  const { done } = await searchParams;
  const t = await getTranslations("events");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/events`, label: t("desk.title") }]} />}
        title={t("zones.title")}
        lead={t("zones.lead")}
      />
      {done === "saved" ? <Notice kind="success" title={t("zones.saved")} announce /> : null}
      {events.length === 0 ? (
        <EmptyState title={t("desk.empty.unknown")}>{t("zones.none")}</EmptyState>
      ) : (
        <ZonesForm action={saveZones} zones={zones()} events={events} />
      )}
    </>
  );
}
