import type { Database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { statementState } from "./lifecycle";
import { type ListStands, listStands } from "./list-window";
import { type SpeakingTimes, secondsLeft, secondsUsed, timeEndsAt } from "./speaking-clock";
import { type OrderRule, speakingOrder } from "./speaking-order";

/** Somebody on a list, as everybody may know it: organisations, and the speaker's name as given for the list. */
export type FloorLine = {
  id: string;
  kind: "statement" | "right_of_reply";
  organisation: string;
  /** Organisations that confirmed that this is said for them too. */
  partners: string[];
  /** Empty where it is not known yet. */
  speaker: string;
  speakerTitle: string | null;
};

/** Who has the floor, with what a clock needs. */
export type SpeakingLine = FloorLine & {
  /** Seconds granted. */
  seconds: number;
  calledAt: Date;
  /** When the time will be over; null while the clock stands still. */
  endsAt: Date | null;
  /** Seconds left while the clock stands still, below nought when the time was over; null while it runs. */
  left: number | null;
};

/** Who had the floor: for how long, and where the words stand, or that they do not. */
export type HeardLine = FloorLine & {
  /** Seconds of speaking; null where the chair wrote it down without having called. */
  seconds: number | null;
  statement: { id: string; state: "published" | "refused" | "withdrawn" } | null;
};

/** An agenda item with its list. */
export type FloorItem = {
  id: string;
  number: string | null;
  title: Localised;
  stands: Exclude<ListStands, "none">;
  opensAt: Date | null;
  closesAt: Date | null;
  order: OrderRule;
  secondsEach: number;
  secondsCoalition: number;
  secondsReply: number;
  speaking: SpeakingLine | null;
  /** In the order in which they are called. */
  waiting: FloorLine[];
  /** In the order in which they spoke. */
  heard: HeardLine[];
  notHeard: FloorLine[];
};

const requestColumns = {
  id: true,
  kind: true,
  state: true,
  speaker: true,
  speakerTitle: true,
  arrival: true,
  placedAt: true,
  seconds: true,
  calledAt: true,
  pausedAt: true,
  pausedSeconds: true,
  endedAt: true,
  organisation: { select: { name: true, stakeholderGroup: true } },
  partners: {
    where: { state: "confirmed" },
    orderBy: { answeredAt: "asc" },
    select: { organisation: { select: { name: true } } },
  },
  statement: { select: { id: true, publication: true, withdrawnAt: true } },
} as const;

/** The lists of an event at an instant, in the order of its agenda. No words of a statement are read. */
export async function readFloor(db: Pick<Database, "agendaItem">, eventId: string, now: Date): Promise<FloorItem[]> {
  const items = await db.agendaItem.findMany({
    where: { eventId, list: { not: "none" } },
    orderBy: { position: "asc" },
    select: {
      id: true,
      number: true,
      title: true,
      list: true,
      listOpensAt: true,
      listClosesAt: true,
      order: true,
      secondsEach: true,
      secondsCoalition: true,
      secondsReply: true,
      speakers: {
        where: { state: { not: "withdrawn" } },
        orderBy: [{ calledAt: "asc" }, { arrival: "asc" }],
        select: requestColumns,
      },
    },
  });
  return items.flatMap(({ speakers, title, listOpensAt, listClosesAt, list, ...item }) => {
    const stands = listStands({ list, listOpensAt, listClosesAt }, now);
    if (stands === "none") return [];
    const hours = { opensAt: listOpensAt, closesAt: listClosesAt };
    return [{ ...item, ...hours, title: readLocalised(title), stands, ...linesOf(speakers, item.order, now) }];
  });
}

type Row = {
  id: string;
  kind: FloorLine["kind"];
  state: string;
  speaker: string;
  speakerTitle: string | null;
  arrival: number;
  placedAt: number | null;
  seconds: number | null;
  calledAt: Date | null;
  pausedAt: Date | null;
  pausedSeconds: number;
  endedAt: Date | null;
  organisation: { name: string; stakeholderGroup: string | null };
  partners: { organisation: { name: string } }[];
  statement: { id: string; publication: string; withdrawnAt: Date | null } | null;
};

function linesOf(rows: readonly Row[], rule: OrderRule, now: Date) {
  const inState = (state: string) => rows.filter((row) => row.state === state);
  const withGroup = (row: Row) => ({ ...row, group: row.organisation.stakeholderGroup });
  const spoken = rows.filter(({ kind, calledAt }) => kind === "statement" && calledAt !== null).map(withGroup);
  const order = speakingOrder(
    rule,
    inState("asked").map(withGroup),
    spoken.map(({ group }) => group),
  );
  return {
    speaking: inState("speaking").map((row) => toSpeaking(row, now))[0] ?? null,
    waiting: order.map(toLine),
    heard: inState("heard").map((row) => ({
      ...toLine(row),
      seconds: row.calledAt === null ? null : secondsUsed(timesOf(row, now), now),
      statement: toMarker(row.statement),
    })),
    notHeard: inState("not_heard").map(toLine),
  };
}

function toLine({ id, kind, speaker, speakerTitle, organisation, partners }: Row): FloorLine {
  const names = partners.map((partner) => partner.organisation.name);
  return { id, kind, organisation: organisation.name, partners: names, speaker, speakerTitle };
}

function toSpeaking(row: Row, now: Date): SpeakingLine {
  const times = timesOf(row, now);
  const endsAt = timeEndsAt(times);
  const left = endsAt === null ? secondsLeft(times, now) : null;
  return { ...toLine(row), seconds: times.seconds, calledAt: times.calledAt, endsAt, left };
}

function timesOf({ seconds, calledAt, pausedAt, pausedSeconds, endedAt }: Row, now: Date): SpeakingTimes {
  return { seconds: seconds ?? 0, calledAt: calledAt ?? now, pausedAt, pausedSeconds, endedAt };
}

function toMarker(statement: Row["statement"]): HeardLine["statement"] {
  if (statement === null) return null;
  const state = statementState(statement);
  if (state !== "published" && state !== "refused" && state !== "withdrawn") return null;
  return { id: statement.id, state };
}
