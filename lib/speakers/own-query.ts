import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { type FloorRefusal, floorRefusal } from "./floor-refusal";
import type { PartnerStateName, SpeakerStateName } from "./lifecycle";
import { type ListStands, listStands } from "./list-window";
import { handingIn } from "./may-hand-in";
import { orderOfItem } from "./order-of-item";
import { type OwnStatement, type StatementRow, statementColumns, toOwnStatement } from "./own-statement";
import { type PartnerInvitation, readInvitations } from "./partner-query";
import { speakersPolicy } from "./policy";

/** A request of one's own organisation. */
export type OwnRequest = {
  id: string;
  revision: number;
  kind: "statement" | "right_of_reply";
  state: SpeakerStateName;
  speaker: string;
  speakerTitle: string | null;
  /** Place on the list, from 1; null for who does not wait. */
  place: number | null;
  partners: { id: string; organisation: string; state: PartnerStateName }[];
  statement: OwnStatement | null;
  /** Whether words can be handed in, or replaced, now. */
  mayHandIn: boolean;
};

export type OwnFloorItem = {
  id: string;
  number: string | null;
  title: Localised;
  stands: Exclude<ListStands, "none">;
  opensAt: Date | null;
  closesAt: Date | null;
  secondsEach: number;
  secondsCoalition: number;
  own: OwnRequest[];
  /** Whether the organisation may ask now. */
  mayAsk: boolean;
};

export type OwnFloor = {
  event: { id: string; slug: string; title: Localised; zone: string | null; state: "published" | "cancelled" };
  /** Null for somebody who acts for no organisation. */
  organisation: { name: string; isFocalPoint: boolean; isVerified: boolean } | null;
  /** Why the organisation cannot have the floor here; null when it can. */
  refusal: FloorRefusal | null;
  items: OwnFloorItem[];
  invitations: PartnerInvitation[];
  /** Names of those of the organisation who hold a place. */
  registered: string[];
};

/** What somebody sees before they ask for the floor, and afterwards. Refuses: not_found (no such public event). */
export async function readOwnFloor(actor: Actor, slug: string): Promise<OwnFloor> {
  const db = database();
  const row = await db.event.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, title: true, zone: true, state: true, processId: true, parentId: true },
      ...{ access: true, stakeholderGroups: true, registration: true },
    },
  });
  if (row === null || row.state === "draft") throw notFound();
  const { id, zone, state } = row;
  const event = { id, slug, title: readLocalised(row.title), zone, state };
  const now = await databaseNow(db);
  const own = await readOwnSide(actor);
  const refusal = own === null ? "no_organisation" : await floorRefusal(db, row, own, now);
  const may = own !== null && speakersPolicy.ask(actor, { organisationId: own.id, status: own.status });
  const items = await readItems(id, own?.id ?? null, now);
  const mayAsk = may && refusal === null && state === "published";
  return {
    event,
    organisation:
      own === null
        ? null
        : {
            name: own.name,
            isVerified: own.status === "verified",
            isFocalPoint: actor.organisation?.role === "focal_point",
          },
    refusal,
    items: items.map((item) => ({ ...item, mayAsk: mayAsk && item.stands === "open" && !item.own.some(isLiving) })),
    invitations: own === null ? [] : await readInvitations(id, own.id),
    registered: own === null ? [] : await readRegistered(id, own.id),
  };
}

function isLiving({ kind, state }: OwnRequest): boolean {
  return kind === "statement" && (state === "asked" || state === "speaking");
}

async function readOwnSide({ organisation }: Actor) {
  if (organisation === null) return null;
  return database().organisation.findUnique({
    where: { id: organisation.id },
    select: { id: true, name: true, status: true, stakeholderGroup: true },
  });
}

async function readItems(eventId: string, organisationId: string | null, now: Date) {
  const db = database();
  const rows = await db.agendaItem.findMany({
    where: { eventId, list: { not: "none" } },
    orderBy: { position: "asc" },
    select: {
      ...{ id: true, number: true, title: true, list: true, listOpensAt: true, listClosesAt: true, order: true },
      ...{ secondsEach: true, secondsCoalition: true, statementsClosedAt: true },
      speakers: {
        where: organisationId === null ? { id: { in: [] } } : { organisationId },
        orderBy: { arrival: "asc" },
        select: {
          ...{ id: true, revision: true, kind: true, state: true, speaker: true, speakerTitle: true },
          partners: {
            orderBy: { invitedAt: "asc" },
            select: { id: true, state: true, organisation: { select: { name: true } } },
          },
          statement: { select: statementColumns },
        },
      },
    },
  });
  return Promise.all(
    rows.flatMap(({ list, listOpensAt, listClosesAt, order, speakers, title, statementsClosedAt, ...item }) => {
      const stands = listStands({ list, listOpensAt, listClosesAt }, now);
      if (stands === "none") return [];
      const whole = async () => {
        const waits = speakers.some(({ state }) => state === "asked");
        const places = waits ? (await orderOfItem(db, { id: item.id, order })).map(({ id }) => id) : [];
        const isTaken = statementsClosedAt === null;
        const own = speakers.map((one) => toOwn(one, places.indexOf(one.id), isTaken));
        return { ...item, stands, title: readLocalised(title), opensAt: listOpensAt, closesAt: listClosesAt, own };
      };
      return [whole()];
    }),
  );
}

type RequestRow = Omit<OwnRequest, "place" | "partners" | "statement" | "mayHandIn"> & {
  partners: { id: string; state: PartnerStateName; organisation: { name: string } }[];
  statement: StatementRow | null;
};

function toOwn({ partners, statement: row, ...request }: RequestRow, index: number, isTaken: boolean): OwnRequest {
  const statement = toOwnStatement(row);
  const { state } = request;
  return {
    ...request,
    place: index < 0 ? null : index + 1,
    partners: partners.map(({ id, state, organisation }) => ({ id, state, organisation: organisation.name })),
    statement,
    mayHandIn: handingIn({ state, statement: statement?.state ?? null, isTaken }) !== null,
  };
}

async function readRegistered(eventId: string, organisationId: string): Promise<string[]> {
  const rows = await database().registration.findMany({
    where: { eventId, organisationId, state: { in: ["confirmed", "attended"] } },
    orderBy: { name: "asc" },
    take: 100,
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}
