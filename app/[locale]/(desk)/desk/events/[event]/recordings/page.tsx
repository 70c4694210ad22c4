import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { offeredLanguages } from "@/components/inputs/offered-languages";
import { LocalisedText } from "@/components/reading/localised-text";
import { DeskRecording } from "@/components/recordings/desk-recording";
import { RecordingForm } from "@/components/recordings/recording-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { showFullInstant } from "@/lib/i18n/dates";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { readRecordings } from "@/lib/recordings/queries";
import { readable } from "@/lib/web/readable";
import { add } from "./actions";

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const doings = ["published", "takenOff", "removed"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "recordings" });
  return { title: t("title") };
}

/** The recordings of an event, and the form that adds one. */
export default async function RecordingsDeskPage({ params, searchParams }: Props) {
  const { locale, event: eventId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(eventId)) notFound();
  const { event, recordings, shownAfter } = await readable(readRecordings(actor, eventId));
  const { done } = await searchParams;
  const did = doings.find((one) => one === done);
  const t = await getTranslations("recordings");
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/desk/events/${event.id}`,
                label: <LocalisedText text={event.title} locale={locale} />,
              },
            ]}
          />
        }
        title={t("title")}
        lead={
          shownAfter > systemClock.now()
            ? t("desk.later", { hour: showFullInstant(shownAfter, event.zone, locale) })
            : undefined
        }
      />
      <div className="sections">
        {did === undefined ? null : <Notice kind="success" title={t(`done.${did}`)} announce />}
        {recordings.length === 0 ? <EmptyState title={t("desk.none")}>{t("desk.noneText")}</EmptyState> : null}
        {recordings.length === 0 ? null : (
          <ul className="list">
            {recordings.map((recording) => (
              <li key={recording.id} className="stack">
                <DeskRecording
                  locale={locale}
                  recording={recording}
                  href={`/${locale}/desk/events/${event.id}/recordings/${recording.id}`}
                />
              </li>
            ))}
          </ul>
        )}
        <section className="stack" aria-labelledby="add">
          <h2 id="add">{t("form.heading")}</h2>
          <RecordingForm
            action={add}
            target={{ eventId: event.id }}
            recording={null}
            languages={offeredLanguages([], locale, null)}
          />
        </section>
      </div>
    </>
  );
}
