import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PartHead } from "@/components/events/desk/part-head";
import { EditEventForm } from "@/components/events/edit-event-form";
import { requireActor } from "@/lib/auth/get-actor";
import { zones } from "@/lib/consultations/local-hour";
import { getEventForEdit, getEventSurroundings } from "@/lib/events/queries";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { saveEvent } from "../../actions";

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "events.desk" });
  return { title: t("editTitle") };
}

/** What is said of an event. */
export default async function EditEventPage({ params }: Props) {
  const { locale, event: id } = await params;
  setRequestLocale(locale);
  if (!isId(id)) notFound();
  const actor = await requireActor(locale);
  const event = await readable(getEventForEdit(actor, id));
  const around = await readable(getEventSurroundings(actor, event.processId));
  const t = await getTranslations("events.desk");
  return (
    <>
      <PartHead locale={locale} event={event} title={t("editTitle")} />
      <EditEventForm action={saveEvent} zones={zones()} event={event} around={around} />
    </>
  );
}
