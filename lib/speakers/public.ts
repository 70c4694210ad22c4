import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { publishedEvent } from "@/lib/events/published-event";
import { isId } from "@/lib/kernel/ids";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { readSpeakingTable, type SpeakingTable } from "./figures";
import { floorRevision } from "./floor-revision";
import { listChangesAt } from "./list-window";
import { type FloorItem, readFloor } from "./read-floor";
import { statementNames } from "./statement-names";

/** The lists of speakers of an event, as everybody may know them. */
export type PublicFloor = {
  event: { id: string; slug: string; title: Localised; zone: string | null; isCancelled: boolean };
  /** Another one means that something on the lists changed. */
  revision: string;
  items: FloorItem[];
  /** By the clock of the database. */
  asOf: Date;
  /** When the clock alone will change a list next; null when it will not. */
  changesAt: Date | null;
};

/** The lists of a published event; null where there is none to show. Without a list it has no items. */
export async function publicFloor(slug: string): Promise<PublicFloor | null> {
  const db = database();
  const row = await db.event.findFirst({
    where: { slug, ...publishedEvent() },
    select: { id: true, slug: true, title: true, zone: true, state: true },
  });
  if (row === null) return null;
  const asOf = await databaseNow(db);
  const items = await readFloor(db, row.id, asOf);
  const { state, title, ...event } = row;
  return {
    event: { ...event, title: readLocalised(title), isCancelled: state === "cancelled" },
    revision: floorRevision(items),
    items,
    asOf,
    changesAt: firstChange(items, asOf),
  };
}

function firstChange(items: readonly FloorItem[], now: Date): Date | null {
  const changes = items.flatMap(
    ({ stands, opensAt, closesAt }) =>
      listChangesAt({ list: stands, listOpensAt: opensAt, listClosesAt: closesAt }, now) ?? [],
  );
  return changes.reduce<Date | null>((first, at) => (first === null || at < first ? at : first), null);
}

/** Whose a statement is, and where it was made. */
export type StatementHead = {
  id: string;
  organisations: { slug: string; name: string }[];
  speaker: string;
  speakerTitle: string | null;
  item: { number: string | null; title: Localised };
  event: { slug: string; title: Localised; zone: string | null };
  /** When it was made; null where the chair wrote it down afterwards. */
  deliveredAt: Date | null;
};

/** A published statement, or the marker of one that was refused or taken back: never with its words. */
export type PublicStatement = StatementHead &
  (
    | {
        state: "published";
        language: string;
        text: string;
        file: { name: string; mediaType: string; bytes: number } | null;
        publishedAt: Date;
      }
    | { state: "refused" | "withdrawn"; at: Date; reasonCode: string | null }
  );

const headColumns = {
  id: true,
  publication: true,
  withdrawnAt: true,
  decidedAt: true,
  reasonCode: true,
  publishedAt: true,
  handedInAt: true,
  request: {
    select: {
      ...{ speaker: true, speakerTitle: true, calledAt: true },
      organisation: { select: { slug: true, name: true } },
      partners: {
        where: { state: "confirmed" },
        orderBy: { answeredAt: "asc" },
        select: { answeredAt: true, organisation: { select: { slug: true, name: true } } },
      },
      item: { select: { number: true, title: true } },
      event: { select: { slug: true, title: true, zone: true } },
    },
  },
} as const;

/** What was delivered, and is published, refused, or was taken back since. */
function shown() {
  return {
    request: { state: "heard" as const, event: publishedEvent() },
    OR: [{ publication: { in: ["published" as const, "refused" as const] } }, { withdrawnAt: { not: null } }],
  };
}

const published = { publication: "published" as const, withdrawnAt: null };

/** One statement as everybody may read it; null where there is none to show. */
export async function publicStatement(id: string): Promise<PublicStatement | null> {
  if (!isId(id)) return null;
  const db = database();
  const row = await db.statement.findFirst({ where: { id, ...shown() }, select: headColumns });
  if (row === null) return null;
  const head = toHead(row);
  if (row.publication !== "published" || row.withdrawnAt !== null) {
    const state = row.withdrawnAt === null ? "refused" : "withdrawn";
    const at = row.withdrawnAt ?? row.decidedAt ?? row.handedInAt;
    return { ...head, state, at, reasonCode: state === "refused" ? row.reasonCode : null };
  }
  // The words are read only of what is published, in a question of their own.
  const words = await db.statement.findFirst({
    where: { id, ...published },
    select: { language: true, text: true, fileName: true, file: { select: { mediaType: true, bytes: true } } },
  });
  if (words === null) return null;
  const { language, text, fileName, file } = words;
  return {
    ...head,
    ...{ state: "published", language, text },
    file: file === null ? null : { name: fileName ?? "", ...file },
    publishedAt: row.publishedAt ?? row.handedInAt,
  };
}

/** Statements of an event that are published, in the order in which they were made. */
export async function publicStatementsOf(eventId: string): Promise<StatementHead[]> {
  const rows = await database().statement.findMany({
    where: { ...published, request: { eventId, state: "heard", event: publishedEvent() } },
    orderBy: [{ request: { item: { position: "asc" } } }, { request: { calledAt: "asc" } }],
    take: 500,
    select: headColumns,
  });
  return rows.map(toHead);
}

/** Whether an event keeps a list of speakers. */
export async function keepsList(eventId: string): Promise<boolean> {
  return (await database().agendaItem.count({ where: { eventId, list: { not: "none" } } })) > 0;
}

/** Who asked, was heard and was not, of an event that everybody may know: the lists say as much, name by name. */
export function publicSpeakingTable(eventId: string): Promise<SpeakingTable> {
  return readSpeakingTable(eventId);
}

/** The same by the address of the event; null where everybody knows of no such event, or nobody asked for the floor. */
export async function publicSpeakingTableOf(slug: string): Promise<SpeakingTable | null> {
  const where = { slug, ...publishedEvent() };
  const event = await database().event.findFirst({ where, select: { id: true } });
  const table = event === null ? null : await readSpeakingTable(event.id);
  return table === null || table.all.asked === 0 ? null : table;
}

/** The file of a published statement; null for every other. */
export async function publicStatementFile(id: string) {
  if (!isId(id)) return null;
  const row = await database().statement.findFirst({
    where: { id, ...published, request: { state: "heard", event: publishedEvent() } },
    select: { fileSha256: true, fileName: true, file: { select: { mediaType: true, bytes: true } } },
  });
  if (row === null || row.file === null || row.fileSha256 === null) return null;
  return { sha256: row.fileSha256, name: row.fileName ?? "statement", ...row.file };
}

type HeadRow = {
  id: string;
  handedInAt: Date;
  request: {
    speaker: string;
    speakerTitle: string | null;
    calledAt: Date | null;
    organisation: { slug: string; name: string };
    partners: { answeredAt: Date | null; organisation: { slug: string; name: string } }[];
    item: { number: string | null; title: unknown };
    event: { slug: string; title: unknown; zone: string | null };
  };
};

function toHead(row: HeadRow): StatementHead {
  const { speaker, speakerTitle, calledAt, item, event } = row.request;
  return {
    ...{ id: row.id, organisations: statementNames(row), speaker, speakerTitle, deliveredAt: calledAt },
    item: { number: item.number, title: readLocalised(item.title) },
    event: { slug: event.slug, title: readLocalised(event.title), zone: event.zone },
  };
}
