import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CancelForm } from "@/components/events/desk/cancel-form";
import { HubState } from "@/components/events/desk/hub-state";
import { PartHead } from "@/components/events/desk/part-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getEventForDesk } from "@/lib/events/queries";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { callEventOff } from "../../actions";

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "events.cancel" });
  return { title: t("title") };
}

/** The last look before an event is cancelled. */
export default async function CancelEventPage({ params }: Props) {
  const { locale, event: id } = await params;
  setRequestLocale(locale);
  if (!isId(id)) notFound();
  const event = await readable(getEventForDesk(await requireActor(locale), id));
  if (!event.may.cancel) notFound();
  const t = await getTranslations("events.cancel");
  const back = `/${locale}/desk/events/${id}`;
  return (
    <>
      <PartHead
        locale={locale}
        event={event}
        title={t("title")}
        lead={t(event.kind === "series" ? "leadSeries" : "lead")}
      />
      <div className="sections">
        <HubState event={event} locale={locale} />
        <CancelForm action={callEventOff} event={{ id: event.id, revision: event.revision }} back={back} />
      </div>
    </>
  );
}
