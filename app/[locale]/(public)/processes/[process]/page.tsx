import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { ProcessPage } from "@/components/reading/process-page";
import { type PublicConsultationLine, publicConsultations } from "@/lib/consultations/public";
import { eventsAt } from "@/lib/events/public";
import type { PublicEventLine } from "@/lib/events/public-event";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import { type PublicProcess, publicProcess } from "@/lib/processes/public";
import { type TimelineEntry, timelineOf } from "@/lib/processes/timeline";
import { tagDocument } from "@/lib/web/documents/render-context";
import { shownWindow } from "@/lib/web/shown-window";

/** Events in the list, and along the years. */
const mostListed = 6;
const mostDrawn = 40;

type Props = { params: Promise<{ locale: string; process: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, process } = await params;
  const found = await publicProcess(process);
  return found === null ? {} : { title: inLocale(found.name, locale).text };
}

export default async function Page({ params }: Props) {
  const { locale, process: slug } = await params;
  setRequestLocale(locale);
  const process = await publicProcess(slug);
  if (process === null) notFound();
  tagDocument(`process:${process.id}`, "consultations");
  const now = systemClock.now();
  const [consultations, events] = await Promise.all([
    publicConsultations({ processId: process.id }, now, 50),
    eventsAt({ processId: process.id }, now, mostDrawn),
  ]);
  return (
    <ProcessPage
      locale={locale}
      process={process}
      events={events.slice(0, mostListed)}
      timeline={timelineOf([...stagesOf(process), ...roundsOf(consultations.items), ...datedEvents(events)], now)}
      consultations={consultations.items.map((consultation) => ({
        consultation,
        window: shownWindow(consultation.rounds, now, locale),
      }))}
    />
  );
}

function stagesOf({ slug, stages }: PublicProcess): TimelineEntry[] {
  return stages.map(({ position, name, startsOn, endsOn }) => ({
    kind: "stage",
    title: name,
    of: null,
    from: new Date(`${startsOn}T00:00:00Z`),
    to: new Date(`${endsOn ?? startsOn}T23:59:59Z`),
    path: `/processes/${slug}/stages/${position}`,
  }));
}

function roundsOf(consultations: readonly PublicConsultationLine[]): TimelineEntry[] {
  return consultations.flatMap(({ slug, title, rounds }) =>
    rounds.map(({ name, opensAt, closesAt }) => ({
      ...({ kind: "round", title: name, of: title } as const),
      ...{ from: opensAt, to: closesAt, path: `/consultations/${slug}` },
    })),
  );
}

/** Those that take place, at hours that are known. */
function datedEvents(events: readonly PublicEventLine[]): TimelineEntry[] {
  return events.flatMap(({ slug, title, startsAt, endsAt, isCancelled }) =>
    startsAt === null || isCancelled
      ? []
      : [{ kind: "event" as const, title, of: null, from: startsAt, to: endsAt, path: `/events/${slug}` }],
  );
}
