import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeCursor, type Page, toPage } from "@/lib/kernel/pages";
import { ownOrganisations } from "@/lib/moderation/load-moderated";
import { type Application, findApplication, toApplication } from "./find-application";
import { type AccreditationStateName, accreditationLifecycle, stateAt } from "./lifecycle";
import { accreditationPolicy } from "./policy";
import type { ObjectionRule } from "./schema";

const processColumns = {
  id: true,
  slug: true,
  name: true,
  status: true,
  revision: true,
  takesApplications: true,
  objectionShown: true,
} as const;

/** The rules and figures of a process on the desk of its organisers. */
export type AccreditationDesk = {
  process: {
    id: string;
    slug: string;
    name: Localised;
    isPublished: boolean;
    revision: number;
    takesApplications: boolean;
    objectionShown: ObjectionRule;
  };
  counts: Record<AccreditationStateName, number>;
};

/** Refuses: not_found, also for whoever does not organise the process. */
export async function readAccreditationDesk(actor: Actor, slug: string): Promise<AccreditationDesk> {
  const db = database();
  const row = await db.process.findUnique({ where: { slug }, select: processColumns });
  if (row === null || !accreditationPolicy.read(actor, { processId: row.id })) throw notFound();
  const { status, name, ...process } = row;
  const now = await databaseNow(db);
  const groups = await db.accreditation.findMany({
    where: { processId: row.id },
    select: { state: true, circulation: { select: { silentUntil: true } } },
  });
  const counts = { applied: 0, circulated: 0, admitted: 0, objected: 0, withdrawn: 0 };
  for (const { state, circulation } of groups) counts[stateAt(state, circulation?.silentUntil ?? null, now)] += 1;
  return { process: { ...process, name: readLocalised(name), isPublished: status === "published" }, counts };
}

/** A line of the organisers' list. */
export type DeskApplication = {
  id: string;
  organisation: string;
  group: string | null;
  country: string | null;
  state: AccreditationStateName;
  appliedAt: Date;
  isComplete: boolean;
  isAsked: boolean;
  /** One's own organisation, about which one does not decide. */
  isOwn: boolean;
  silentUntil: Date | null;
  zone: string | null;
};

/** Applications of one state by name. Refuses: not_found. */
export async function listApplications(
  actor: Actor,
  { processId, state, cursor }: { processId: string; state: AccreditationStateName; cursor: string | null },
  size = 100,
): Promise<Page<DeskApplication>> {
  if (!accreditationPolicy.read(actor, { processId })) throw notFound();
  const db = database();
  const after = cursor === null ? null : decodeCursor(cursor);
  const now = await databaseNow(db);
  const passed = { silentUntil: { lte: now } };
  const inState =
    state === "admitted"
      ? [{ state }, { state: "circulated" as const, circulation: passed }]
      : [state === "circulated" ? { state, circulation: { silentUntil: { gt: now } } } : { state }];
  const rows = await db.accreditation.findMany({
    where: {
      processId,
      OR: inState,
      ...(after === null
        ? {}
        : {
            AND: {
              OR: [
                { organisation: { name: { gt: after.key } } },
                { organisation: { name: after.key }, id: { gt: after.id } },
              ],
            },
          }),
    },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    take: size + 1,
    select: lineColumns,
  });
  const own = await ownOrganisations(db, actor);
  const page = toPage(rows, size, ({ id, organisation }) => ({ key: organisation.name, id }));
  return {
    next: page.next,
    items: page.items.map(({ organisation, organisationId, circulation, checkedAt, askedAt, ...row }) => ({
      ...row,
      ...{ organisation: organisation.name, group: organisation.stakeholderGroup, country: organisation.country },
      state,
      ...{ isComplete: checkedAt !== null, isAsked: askedAt !== null, isOwn: own.has(organisationId) },
      ...{ silentUntil: circulation?.silentUntil ?? null, zone: circulation?.zone ?? null },
    })),
  };
}

const lineColumns = {
  id: true,
  appliedAt: true,
  organisationId: true,
  checkedAt: true,
  askedAt: true,
  organisation: { select: { name: true, stakeholderGroup: true, country: true } },
  circulation: { select: { silentUntil: true, zone: true } },
} as const;

/** One application on the desk, with what the organiser may do now. */
export type ApplicationOnDesk = Application & {
  process: { slug: string; name: Localised };
  organisation: {
    slug: string;
    name: string;
    group: string | null;
    country: string | null;
    description: string | null;
  };
  isOwn: boolean;
  may: { ask: boolean; check: boolean; object: boolean };
};

/** Refuses: not_found, also for whoever does not organise its process. */
export async function readApplication(actor: Actor, id: string): Promise<ApplicationOnDesk> {
  const row = await findApplication(id);
  if (row === null || !accreditationPolicy.read(actor, row)) throw notFound();
  const db = database();
  const now = await databaseNow(db);
  const application = toApplication(row, now);
  const isOwn = (await ownOrganisations(db, actor)).has(row.organisationId);
  const can = (event: "ask" | "check" | "object") =>
    accreditationLifecycle.can(event, application.state) &&
    accreditationPolicy[event](actor, { processId: row.processId, isOwnOrganisation: isOwn });
  const isOpen = application.silentUntil !== null && application.silentUntil > now;
  const { name, slug, stakeholderGroup, country, description } = row.organisation;
  return {
    ...application,
    process: { slug: row.process.slug, name: readLocalised(row.process.name) },
    organisation: { name, slug, group: stakeholderGroup, country, description },
    isOwn,
    may: { ask: can("ask"), check: can("check") && row.checkedAt === null, object: can("object") && isOpen },
  };
}

/** How many applications wait for an organiser's look, process by process; none where nothing waits. */
export async function listApplicationWork(actor: Actor): Promise<{ slug: string; name: Localised; count: number }[]> {
  const processIds = actor.offices.filter(({ role }) => role === "organiser").map(({ processId }) => processId);
  if (processIds.length === 0) return [];
  const unchecked = { state: "applied" as const, checkedAt: null, askedAt: null };
  const rows = await database().process.findMany({
    where: { id: { in: processIds }, accreditations: { some: unchecked } },
    orderBy: { code: "asc" },
    select: { slug: true, name: true, _count: { select: { accreditations: { where: unchecked } } } },
  });
  return rows.map(({ slug, name, _count }) => ({ slug, name: readLocalised(name), count: _count.accreditations }));
}
