import { notFound } from "next/navigation";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { AttendanceSection } from "@/components/attendance/attendance-section";
import { CalendarLinks } from "@/components/calendars/calendar-links";
import { AccessSection } from "@/components/events/public/access-section";
import { AgendaSection } from "@/components/events/public/agenda-section";
import { BelongsSection } from "@/components/events/public/belongs-section";
import { ChangesSection } from "@/components/events/public/changes-section";
import { DocumentsSection } from "@/components/events/public/documents-section";
import { EventFrame } from "@/components/events/public/event-frame";
import { HoursSection } from "@/components/events/public/hours-section";
import { PeopleSection } from "@/components/events/public/people-section";
import { RegistrationSection } from "@/components/events/public/registration-section";
import { SeriesPapers } from "@/components/events/public/series-papers";
import { SeriesSection } from "@/components/events/public/series-section";
import { LinkedData } from "@/components/open-data/linked-data";
import { FloorSection } from "@/components/speakers/floor-section";
import { countNamed, publicAttendance } from "@/lib/attendance/public";
import {
  eventPhase,
  nextRegistrationTurn,
  nextTurn,
  registrationStands,
  seriesStands,
  soonest,
} from "@/lib/events/event-window";
import { publicEvent, publicSessions } from "@/lib/events/public";
import { publicAgenda } from "@/lib/events/public-agenda";
import { publicChanges } from "@/lib/events/public-changes";
import { publicDocuments } from "@/lib/events/public-documents";
import { byDay, byEdition, byKind, withSpan } from "@/lib/events/session-order";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import { eventNode } from "@/lib/open-data/linked-data";
import { publicPlaces } from "@/lib/registrations/public";
import { keepsList, publicStatementsOf } from "@/lib/speakers/public";
import type { DocumentHead } from "@/lib/web/document-head";
import { documentValidUntil, tagDocument } from "@/lib/web/documents/render-context";
import { pageAddress } from "@/lib/web/page-address";
import { afterwards } from "./afterwards";

type Props = Asked<{ locale: string; event: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, event: slug } = params;
  const event = await publicEvent(slug);
  if (event === null) return {};
  const title = inLocale(event.title, locale).text;
  return {
    title,
    description: inLocale(event.summary, locale).text,
    feed: { path: `/feeds/events/${slug}.atom`, title },
    hasCard: true,
  };
}

/** An event or a series. Each part of its page is one line here. */
async function body({ params }: Props) {
  const { locale, event: slug } = params;
  const found = await publicEvent(slug);
  if (found === null) notFound();
  // The papers and the title of a series stand on its sessions too.
  tagDocument(`event:${found.id}`, ...found.above.map(({ id }) => `event:${id}`));
  const now = systemClock.now();
  const sessions = found.kind === "series" ? await publicSessions(found.id) : [];
  const event = withSpan(found, sessions);
  const window = { ...event, state: event.isCancelled ? ("cancelled" as const) : ("published" as const) };
  const stands = event.kind === "series" ? seriesStands(window, now) : registrationStands(window, now);
  const places = stands === "open" && event.kind !== "series" ? await publicPlaces(event.id, now) : [];
  const turn = soonest(nextTurn(event, now), nextRegistrationTurn(window, now));
  if (turn !== null) documentValidUntil(turn);
  const phase = eventPhase(event, now);
  return (
    <EventFrame
      locale={locale}
      event={event}
      phase={phase}
      first={
        <>
          {event.kind === "series" ? null : <HoursSection locale={locale} hours={event} />}
          <ChangesSection locale={locale} changes={await publicChanges(found.id)} />
        </>
      }
      aside={
        <>
          <RegistrationSection locale={locale} event={event} stands={stands} places={places} />
          <AccessSection locale={locale} event={event} isOver={phase === "over"} />
          <BelongsSection locale={locale} event={event} />
          <CalendarLinks locale={locale} slug={event.slug} />
        </>
      }
    >
      {event.kind !== "series" ? null : (
        <SeriesSection
          locale={locale}
          editions={byEdition(sessions)}
          days={byDay(sessions, event.zone)}
          kinds={event.edition === null ? null : byKind(sessions)}
        />
      )}
      <AgendaSection locale={locale} zone={event.zone} items={await publicAgenda(found.id)} />
      <DocumentsSection locale={locale} documents={await publicDocuments(found.id)} />
      {
        await Promise.all(
          found.above
            .toReversed()
            .map(async ({ id, ...series }) => (
              <SeriesPapers key={id} locale={locale} series={series} documents={await publicDocuments(id)} />
            )),
        )
      }
      <PeopleSection locale={locale} hosts={event.hosts} />
      <AttendanceSection
        locale={locale}
        slug={event.slug}
        figures={await publicAttendance(event.id, now)}
        named={await countNamed(event.id)}
      />
      <FloorSection
        locale={locale}
        slug={event.slug}
        keepsList={await keepsList(event.id)}
        mayAsk={phase !== "over" && !event.isCancelled}
        statements={await publicStatementsOf(event.id)}
      />
      {await afterwards({ locale, event, now })}
      <LinkedData node={eventNode(event, await pageAddress(locale))} />
    </EventFrame>
  );
}

export const GET = publicPage({ head, body });
