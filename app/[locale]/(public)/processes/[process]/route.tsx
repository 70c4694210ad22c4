import { notFound } from "next/navigation";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { ProcessPage } from "@/components/reading/process-page";
import { type PublicConsultationLine, publicConsultations } from "@/lib/consultations/public";
import { eventsAt } from "@/lib/events/public";
import type { PublicEventLine } from "@/lib/events/public-event";
import { explainText } from "@/lib/glossary/explain-text";
import { glossaryTag } from "@/lib/glossary/glossary-tag";
import { termsOfProcess } from "@/lib/glossary/public";
import { termsIn } from "@/lib/glossary/term-notes";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import { type PublicProcess, publicProcess } from "@/lib/processes/public";
import { type TimelineEntry, timelineOf, timeOfEvent } from "@/lib/processes/timeline";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { shownWindow } from "@/lib/web/shown-window";

/** Events in the list, and along the years. */
const mostListed = 6;
const mostDrawn = 40;

type Props = Asked<{ locale: string; process: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, process } = params;
  const found = await publicProcess(process);
  return found === null ? {} : { title: inLocale(found.name, locale).text };
}

async function body({ params }: Props) {
  const { locale, process: slug } = params;
  const process = await publicProcess(slug);
  if (process === null) notFound();
  tagDocument(`process:${process.id}`, "consultations", glossaryTag);
  const now = systemClock.now();
  const [consultations, events, terms] = await Promise.all([
    publicConsultations({ processId: process.id }, now, 50),
    eventsAt({ processId: process.id }, now, mostDrawn),
    termsOfProcess(slug),
  ]);
  const mandate = explainText(process.mandate, terms, locale);
  return (
    <ProcessPage
      locale={locale}
      process={process}
      mandate={mandate}
      terms={termsIn(mandate.paragraphs, terms)}
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
    printed: null,
    path: `/processes/${slug}/stages/${position}`,
  }));
}

function roundsOf(consultations: readonly PublicConsultationLine[]): TimelineEntry[] {
  return consultations.flatMap(({ slug, title, rounds }) =>
    rounds.map(({ name, opensAt, closesAt }) => ({
      ...({ kind: "round", title: name, of: title } as const),
      ...{ from: opensAt, to: closesAt, printed: null, path: `/consultations/${slug}` },
    })),
  );
}

/** Those that take place, at a time that is known or printed. */
function datedEvents(events: readonly PublicEventLine[]): TimelineEntry[] {
  return events.flatMap(({ slug, title, isCancelled, ...hours }): TimelineEntry[] => {
    const time = isCancelled ? null : timeOfEvent(hours);
    return time === null ? [] : [{ kind: "event", title, of: null, ...time, path: `/events/${slug}` }];
  });
}

export const GET = publicPage({ head, body });
