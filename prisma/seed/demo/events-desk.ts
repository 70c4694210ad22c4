import { database } from "@/lib/db/client";
import { addEventDocument } from "@/lib/events/add-event-document";
import { addHost } from "@/lib/events/add-host";
import { addItem } from "@/lib/events/add-item";
import { addItemSchema } from "@/lib/events/agenda-schema";
import { cancelEvent } from "@/lib/events/cancel-event";
import { createEvent } from "@/lib/events/create-event";
import { addEventDocumentSchema } from "@/lib/events/document-schema";
import { editEvent } from "@/lib/events/edit-event";
import { addHostSchema } from "@/lib/events/host-schema";
import { importEvents } from "@/lib/events/import-events";
import { publishEvent } from "@/lib/events/publish-event";
import { publishEventDocument } from "@/lib/events/publish-event-document";
import { createEventSchema, editEventSchema } from "@/lib/events/schema";
import type { Deps } from "@/lib/jobs/queue";
import { systemClock } from "@/lib/kernel/clock";
import { cancelled, inPreparation, printedWithoutZone, withPapers } from "../content/events-desk";
import { actAs, type Staff } from "./people";

const day = 24 * 60 * 60 * 1000;

function dayFromNow(days: number): string {
  return new Date(systemClock.now().getTime() + days * day).toISOString().slice(0, 10);
}

/** An event in preparation, one with papers in two versions, one cancelled, and one whose zone nobody knows. */
export async function seedEventsDesk(processId: string, staff: Staff): Promise<void> {
  const deps = await actAs(staff.organiser);
  const { inDays, host, agenda, ...draft } = inPreparation;
  const { id } = await createEvent(
    deps,
    createEventSchema.parse({ processId, startDay: dayFromNow(inDays), ...draft }),
  );
  await addHost(deps, addHostSchema.parse({ eventId: id, role: "organiser", organisation: host }));
  for (const item of agenda) await addItem(deps, addItemSchema.parse({ eventId: id, ...item }));
  await seedPapers(deps, processId);
  await seedCancelled(deps, processId);
  await importEvents(deps, { processId, language: "en", content: printedWithoutZone });
}

async function seedPapers(deps: Deps, processId: string): Promise<void> {
  const { inDays, programme, paper, movedTo, ...words } = withPapers;
  const event = { startDay: dayFromNow(inDays), ...words };
  const { id: eventId } = await createEvent(deps, createEventSchema.parse({ processId, ...event }));
  await publishEvent(deps, { eventId, seenRevision: 1, withSessions: false });
  await editEvent(deps, editEventSchema.parse({ eventId, seenRevision: 2, ...event, ...movedTo }));
  const { first, second, ...named } = programme;
  const file = (content: string) => new File([content], "programme.csv");
  const replacesId = await publishPaper(deps, { eventId, ...named, file: file(first) });
  await publishPaper(deps, { eventId, ...named, file: file(second), replacesId });
  const comments = { commentsFrom: dayFromNow(0), commentsUntil: dayFromNow(inDays - 5) };
  await publishPaper(deps, { eventId, ...paper, ...comments });
}

/** Adds a paper and shows it to everybody; gives its id. */
async function publishPaper(deps: Deps, given: { eventId: string } & Record<string, unknown>): Promise<string> {
  await addEventDocument(deps, addEventDocumentSchema.parse(given));
  const { id } = await database().eventDocument.findFirstOrThrow({
    where: { eventId: given.eventId, publishedAt: null },
    select: { id: true },
  });
  await publishEventDocument(deps, { documentId: id });
  return id;
}

async function seedCancelled(deps: Deps, processId: string): Promise<void> {
  const { inDays, reason, ...event } = cancelled;
  const { id: eventId } = await createEvent(
    deps,
    createEventSchema.parse({ processId, startDay: dayFromNow(inDays), ...event }),
  );
  await publishEvent(deps, { eventId, seenRevision: 1, withSessions: false });
  await cancelEvent(deps, { eventId, seenRevision: 2, reason });
}
