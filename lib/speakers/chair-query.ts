import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { floorRevision } from "./floor-revision";
import { type StatementStateName, statementState } from "./lifecycle";
import { type ListStands, listStands } from "./list-window";
import { speakersPolicy } from "./policy";
import { type FloorItem, readFloor } from "./read-floor";
import { underWay } from "./under-way";

/** What whoever leads the list sees of a request beside what everybody sees. */
export type ChairNote = {
  revision: number;
  /** Asked to be named, not answered yet. */
  invited: string[];
  /** Words that were handed in; null for none. */
  statement: { id: string; state: StatementStateName } | null;
};

export type ItemLine = { id: string; number: string | null; title: Localised; stands: ListStands };

/** The list of one item as its settings are. */
export type ListSettings = {
  id: string;
  revision: number;
  list: ListStands;
  order: FloorItem["order"];
  listOpensAt: Date | null;
  listClosesAt: Date | null;
  secondsEach: number;
  secondsCoalition: number;
  secondsReply: number;
  /** When the organisers ended the handing in of statements; null while they are taken. */
  statementsClosedAt: Date | null;
};

export type ChairDesk = {
  event: {
    id: string;
    slug: string;
    title: Localised;
    zone: string | null;
    state: "draft" | "published" | "cancelled";
  };
  items: ItemLine[];
  /** The item that is looked at; null where the agenda has none. */
  settings: ListSettings | null;
  /** Null while it has no list. */
  floor: FloorItem | null;
  /** By id of the request. */
  notes: Record<string, ChairNote>;
  /** Where the floor is given under another item: its id. */
  speakingElsewhere: string | null;
  /** Names of those on the lists of the event, for a right of reply. */
  organisations: string[];
  /** Of all lists of the event, as the public sees them. */
  revision: string;
  /** By the clock of the database. */
  now: Date;
};

/**
 * The list of speakers for whoever leads it.
 * @param itemId the item to look at; where there is none of this id, the one under way.
 * Refuses: not_found, also for everybody else.
 */
export async function readChairDesk(actor: Actor, eventId: string, itemId: string | null): Promise<ChairDesk> {
  if (!isId(eventId)) throw notFound();
  const db = database();
  const event = await db.event.findUnique({
    where: { id: eventId },
    select: { id: true, slug: true, title: true, zone: true, state: true, processId: true },
  });
  if (event === null || !speakersPolicy.chair(actor, event)) throw notFound();
  const now = await databaseNow(db);
  const [rows, floors] = await Promise.all([readSettings(eventId), readFloor(db, eventId, now)]);
  const settings = rows.find(({ id }) => id === itemId) ?? rows.find(({ id }) => id === underWay(floors)) ?? rows[0];
  const floor = floors.find(({ id }) => id === settings?.id) ?? null;
  const { title, processId: _, ...rest } = event;
  return {
    event: { ...rest, title: readLocalised(title) },
    items: rows.map(({ id, number, title, ...hours }) => ({
      ...{ id, number, title: readLocalised(title) },
      stands: listStands(hours, now),
    })),
    settings: settings ?? null,
    floor,
    notes: floor === null ? {} : await readNotes(floor.id),
    speakingElsewhere: floors.find(({ id, speaking }) => speaking !== null && id !== floor?.id)?.id ?? null,
    organisations: namesOn(floors),
    revision: floorRevision(floors),
    now,
  };
}

function namesOn(floors: readonly FloorItem[]): string[] {
  const lines = floors.flatMap(({ speaking, waiting, heard, notHeard }) => [
    ...(speaking === null ? [] : [speaking]),
    ...waiting,
    ...heard,
    ...notHeard,
  ]);
  return [...new Set(lines.flatMap(({ organisation, partners }) => [organisation, ...partners]))].sort();
}

function readSettings(eventId: string) {
  return database().agendaItem.findMany({
    where: { eventId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      number: true,
      title: true,
      revision: true,
      list: true,
      order: true,
      listOpensAt: true,
      listClosesAt: true,
      secondsEach: true,
      secondsCoalition: true,
      secondsReply: true,
      statementsClosedAt: true,
    },
  });
}

async function readNotes(itemId: string): Promise<Record<string, ChairNote>> {
  const rows = await database().speakerRequest.findMany({
    where: { itemId },
    select: {
      id: true,
      revision: true,
      partners: { where: { state: "invited" }, select: { organisation: { select: { name: true } } } },
      statement: { select: { id: true, publication: true, withdrawnAt: true } },
    },
  });
  return Object.fromEntries(
    rows.map(({ id, revision, partners, statement }) => [
      id,
      {
        revision,
        invited: partners.map(({ organisation }) => organisation.name),
        statement: statement === null ? null : { id: statement.id, state: statementState(statement) },
      },
    ]),
  );
}
