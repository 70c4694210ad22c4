import { database } from "@/lib/db/client";
import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeCursor, defaultPageSize, type Page, toPage } from "@/lib/kernel/pages";
import { deskProcesses, processPolicy } from "./policy";

export type DeskProcess = {
  id: string;
  slug: string;
  code: string;
  name: Localised;
  status: "draft" | "published";
  consultations: number;
  /** Offices of the reader in it. */
  ownOffices: Actor["offices"][number]["role"][];
};

/** The processes on a person's desk, by code; an administrator sees all. */
export async function listDeskProcesses(
  actor: Actor,
  cursor: string | null,
  size = defaultPageSize,
): Promise<Page<DeskProcess>> {
  authorise(processPolicy.list, actor, undefined);
  const after = cursor === null ? null : decodeCursor(cursor);
  const rows = await database().process.findMany({
    where: { AND: [deskProcesses(actor), after === null ? {} : { code: { gt: after.key } }] },
    orderBy: { code: "asc" },
    take: size + 1,
    select: { id: true, slug: true, code: true, name: true, status: true, _count: { select: { consultations: true } } },
  });
  const page = toPage(rows, size, (row) => ({ key: row.code, id: row.id }));
  return {
    ...page,
    items: page.items.map(({ _count, ...row }) => ({
      ...row,
      name: readLocalised(row.name),
      consultations: _count.consultations,
      ownOffices: officesIn(actor, row.id),
    })),
  };
}

function officesIn(actor: Actor, processId: string) {
  return [...new Set(actor.offices.filter((office) => office.processId === processId).map((office) => office.role))];
}

export type ProcessForDesk = Awaited<ReturnType<typeof getProcessForDesk>>;

/** One process with all that its desk page shows, and what the reader may do there. */
export async function getProcessForDesk(actor: Actor, slug: string) {
  const row = await database().process.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      code: true,
      status: true,
      revision: true,
      name: true,
      mandate: true,
      areas: { orderBy: { position: "asc" }, select: { id: true, slug: true, name: true } },
      stages: { orderBy: { position: "asc" }, select: { id: true, name: true, startsOn: true, endsOn: true } },
      consultations: {
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: 100,
        select: { id: true, slug: true, title: true, status: true },
      },
    },
  });
  if (row === null || !processPolicy.seeOffices(actor, row)) throw notFound();
  return {
    ...row,
    name: readLocalised(row.name),
    mandate: readLocalised(row.mandate),
    areas: row.areas.map((area) => ({ ...area, name: readLocalised(area.name) })),
    stages: row.stages.map((stage) => ({
      ...stage,
      name: readLocalised(stage.name),
      startsOn: dayOf(stage.startsOn),
      endsOn: stage.endsOn === null ? null : dayOf(stage.endsOn),
    })),
    consultations: row.consultations.map((consultation) => ({
      ...consultation,
      title: readLocalised(consultation.title),
    })),
    may: {
      edit: processPolicy.edit(actor, row),
      publish: processPolicy.publish(actor, row) && row.status === "draft",
      nameOrganisers: processPolicy.grantOffice(actor, { processId: row.id, role: "organiser" }),
      nameTeam: processPolicy.grantOffice(actor, { processId: row.id, role: "moderator" }),
      addConsultation: holdsOffice(actor, "organiser", row.id),
      openConsultations: actor.offices.some((office) => office.processId === row.id),
    },
  };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export type OfficeHeld = {
  id: string;
  role: "organiser" | "moderator" | "rapporteur";
  email: string;
  name: string | null;
  since: Date;
  /** Title of the one draft it covers; null when it covers the process. */
  draft: Localised | null;
  mayEnd: boolean;
};

/** Who holds which office of a process now. */
export async function listOffices(actor: Actor, processId: string): Promise<OfficeHeld[]> {
  const process = await database().process.findUnique({ where: { id: processId }, select: { id: true, status: true } });
  if (process === null || !processPolicy.seeOffices(actor, process)) throw notFound();
  const rows = await database().processRole.findMany({
    where: { processId, endedAt: null },
    orderBy: [{ role: "asc" }, { createdAt: "asc" }],
    take: 200,
    select: {
      id: true,
      role: true,
      createdAt: true,
      person: { select: { email: true, name: true } },
      draft: { select: { title: true } },
    },
  });
  return rows.map(({ person, draft, createdAt, ...office }) => ({
    ...office,
    ...person,
    since: createdAt,
    draft: draft === null ? null : readLocalised(draft.title),
    mayEnd: processPolicy.endOffice(actor, { processId, role: office.role }),
  }));
}

/** The drafts of a process, for an office that covers one of them. */
export async function listDraftsOfProcess(
  actor: Actor,
  processId: string,
): Promise<{ id: string; title: Localised }[]> {
  if (!holdsOffice(actor, "organiser", processId)) return [];
  const rows = await database().draft.findMany({
    where: { consultation: { processId } },
    orderBy: { createdAt: "desc" },
    take: 200,
    select: { id: true, title: true },
  });
  return rows.map((row) => ({ id: row.id, title: readLocalised(row.title) }));
}

/** Processes that have no successor yet, for the form that opens a new one. */
export async function listPossiblePredecessors(actor: Actor): Promise<{ id: string; name: Localised }[]> {
  authorise(processPolicy.create, actor, undefined);
  const rows = await database().process.findMany({
    where: { successorId: null },
    orderBy: { code: "asc" },
    take: 200,
    select: { id: true, name: true },
  });
  return rows.map((row) => ({ id: row.id, name: readLocalised(row.name) }));
}

/** The readable address of a process whose team the person is on, for the way back after an act. */
export async function getProcessAddress(actor: Actor, processId: string): Promise<string> {
  const row = await database().process.findUnique({
    where: { id: processId },
    select: { id: true, slug: true, status: true },
  });
  if (row === null || !processPolicy.seeOffices(actor, row)) throw notFound();
  return row.slug;
}

/** Whether the desk lets the person open a process. */
export function mayOpenProcess(actor: Actor): boolean {
  return processPolicy.create(actor, undefined);
}
