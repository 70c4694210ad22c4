import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NewEventForm } from "@/components/events/new-event-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { zones } from "@/lib/consultations/local-hour";
import { getEventForDesk, listOrganisedProcesses } from "@/lib/events/queries";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { prepareEvent } from "../actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "events.desk" });
  return { title: t("new") };
}

/** Where an organiser prepares an event, a series, or a session of a series. */
export default async function NewEventPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const query = await searchParams;
  const organised = await listOrganisedProcesses(actor);
  const parent = isId(query.series) ? await readable(getEventForDesk(actor, query.series)) : null;
  if (parent !== null && (parent.kind !== "series" || !parent.may.edit)) notFound();
  const processes = organised.filter(({ id, slug }) =>
    parent === null ? query.process === undefined || slug === query.process : id === parent.processId,
  );
  if (processes.length === 0) notFound();
  const t = await getTranslations("events.desk");
  const isSeries = query.kind === "series";
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: `/${locale}/desk/events`, label: t("title") },
              ...(parent === null
                ? []
                : [
                    {
                      href: `/${locale}/desk/events/${parent.id}`,
                      label: <LocalisedText text={parent.title} locale={locale} />,
                    },
                  ]),
            ]}
          />
        }
        title={t(isSeries ? "newSeries" : parent === null ? "new" : "addSession")}
        lead={t("newLead")}
      />
      <NewEventForm
        action={prepareEvent}
        zones={zones()}
        processes={processes}
        isSeries={isSeries}
        parent={parent === null ? null : { id: parent.id, zone: parent.zone }}
      />
    </>
  );
}
