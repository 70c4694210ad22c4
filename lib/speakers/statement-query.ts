import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { ownOrganisations } from "@/lib/moderation/load-moderated";
import { type StatementStateName, statementLifecycle, statementState } from "./lifecycle";
import { moderatedStatements, speakersPolicy } from "./policy";

/** The words of a statement before they are published, on the desk. */
export type DeskStatement = {
  id: string;
  revision: number;
  state: StatementStateName;
  language: string;
  text: string;
  /** Null where only a text was handed in. */
  fileName: string | null;
  handedInAt: Date;
  organisation: string;
  partners: string[];
  speaker: string;
  item: Localised;
  event: { id: string; slug: string; title: Localised; zone: string | null };
  /** Whether the actor may decide on it now. */
  mayDecide: boolean;
  /** Whether an organisation of the actor's speaks. */
  isOwn: boolean;
};

const columns = {
  ...{ id: true, revision: true, publication: true, withdrawnAt: true, language: true, text: true },
  ...{ fileName: true, fileSha256: true, handedInAt: true },
  file: { select: { mediaType: true, bytes: true } },
  request: {
    select: {
      organisationId: true,
      speaker: true,
      organisation: { select: { name: true } },
      partners: {
        where: { state: { not: "declined" } },
        select: { organisationId: true, state: true, organisation: { select: { name: true } } },
      },
      item: { select: { title: true } },
      event: { select: { id: true, slug: true, title: true, zone: true, processId: true } },
    },
  },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function findRow(id: string) {
  return database().statement.findUnique({ where: { id }, select: columns });
}

/** One statement for who leads the list, or moderates. Refuses: not_found, also for everybody else. */
export async function readDeskStatement(actor: Actor, id: string): Promise<DeskStatement> {
  const row = isId(id) ? await findRow(id) : null;
  if (row === null) throw notFound();
  const { processId } = row.request.event;
  const mayModerate = speakersPolicy.moderate(actor, { processId }) && isDelivered(row);
  if (!speakersPolicy.chair(actor, { processId }) && !mayModerate) throw notFound();
  return toDesk(actor, row, await ownOrganisations(database(), actor));
}

const waiting = { publication: "pending" as const, withdrawnAt: null };
const mostWaiting = 100;

/** Statements that were delivered and wait for this moderator, the oldest first. Refuses: not_found (no office). */
export async function listWaitingStatements(actor: Actor): Promise<DeskStatement[]> {
  if (!actor.offices.some(({ role }) => role === "moderator")) throw notFound();
  const rows = await database().statement.findMany({
    where: { AND: [waiting, moderatedStatements(actor)] },
    orderBy: [{ handedInAt: "asc" }, { id: "asc" }],
    take: mostWaiting,
    select: columns,
  });
  const own = await ownOrganisations(database(), actor);
  return rows.map((row) => toDesk(actor, row, own));
}

/** How many wait for this moderator. */
export function countWaitingStatements(actor: Actor): Promise<number> {
  return database().statement.count({ where: { AND: [waiting, moderatedStatements(actor)] } });
}

/** The file of a statement for its own side, who leads the list, and its moderators. Refuses: not_found. */
export async function readStatementFile(actor: Actor, id: string) {
  const row = isId(id) ? await findRow(id) : null;
  if (row === null || row.file === null || row.fileSha256 === null) throw notFound();
  const { organisationId, partners, event } = row.request;
  const partnerIds = partners.map((partner) => partner.organisationId);
  const { processId } = event;
  const mayRead =
    speakersPolicy.readStatement(actor, { processId, organisationId, partnerIds }) ||
    (speakersPolicy.moderate(actor, { processId }) && isDelivered(row));
  if (!mayRead) throw notFound();
  return { sha256: row.fileSha256, name: row.fileName ?? "statement", ...row.file };
}

function isDelivered(row: Pick<Row, "publication" | "withdrawnAt">): boolean {
  return row.publication !== "none" && row.withdrawnAt === null;
}

function toDesk(actor: Actor, row: Row, own: ReadonlySet<string>): DeskStatement {
  const { request, publication, withdrawnAt, file: _, fileSha256: __, ...statement } = row;
  const { processId, title, ...event } = request.event;
  const isOwn = [request, ...request.partners].some(({ organisationId }) => own.has(organisationId));
  const state = statementState({ publication, withdrawnAt });
  return {
    ...statement,
    state,
    organisation: request.organisation.name,
    partners: request.partners.filter((one) => one.state === "confirmed").map((one) => one.organisation.name),
    speaker: request.speaker,
    item: readLocalised(request.item.title),
    event: { ...event, title: readLocalised(title) },
    isOwn,
    mayDecide: speakersPolicy.decide(actor, { processId, isOwn }) && statementLifecycle.can("publish", state),
  };
}
