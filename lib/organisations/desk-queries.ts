import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { notFound } from "@/lib/kernel/errors";
import { decodeInstantCursor, defaultPageSize, type Page, toPage } from "@/lib/kernel/pages";
import { subjectFor } from "./load-organisation";
import { namesOfWholes } from "./names-of-wholes";
import { readInFull } from "./organisation-in-full";
import { organisationPolicy } from "./policy";
import { ownChanges } from "./public-changes";
import { listRepresentatives } from "./queries";
import type { OrganisationStatusName } from "./schema";
import { similarOrganisations } from "./similar-organisations";
import { undoneUntil } from "./undone-until";

export type DeskOrganisation = Awaited<ReturnType<typeof listOrganisationsForDesk>>["items"][number];

/** Organisations in one state, the longest waiting first. Administrators only. */
export async function listOrganisationsForDesk(
  actor: Actor,
  status: OrganisationStatusName,
  cursor?: string,
  size = defaultPageSize,
): Promise<
  Page<{
    id: string;
    name: string;
    acronym: string | null;
    stakeholderGroup: string | null;
    country: string | null;
    createdAt: Date;
    contactConfirmedAt: Date | null;
  }>
> {
  authorise(organisationPolicy.administer, actor, undefined);
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const rows = await database().organisation.findMany({
    where: {
      status,
      ...(after === null
        ? {}
        : {
            createdAt: { gte: after.at },
            OR: [{ createdAt: { gt: after.at } }, { createdAt: after.at, id: { gt: after.id } }],
          }),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: size + 1,
    select: {
      id: true,
      name: true,
      acronym: true,
      stakeholderGroup: true,
      country: true,
      createdAt: true,
      contactConfirmedAt: true,
    },
  });
  return toPage(rows, size, ({ createdAt, id }) => ({ key: createdAt.toISOString(), id }));
}

export type OrganisationForDesk = Awaited<ReturnType<typeof getOrganisationForDesk>>;

/** One organisation with all that an administrator decides on: answers, people, history, names alike, its wholes. */
export async function getOrganisationForDesk(actor: Actor, id: string, now: Date) {
  authorise(organisationPolicy.administer, actor, undefined);
  const organisation = await readInFull({ id });
  if (organisation === null) throw notFound();
  const [subject, representatives, similar, wholes, merge, changes, history] = await Promise.all([
    subjectFor(database(), actor, organisation),
    listRepresentatives(actor, id),
    similarOrganisations(database(), { ...organisation, exceptId: id }),
    database().organisation.findMany({
      where: { parts: { some: { partId: id } } },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
    database().organisationMerge.findFirst({
      where: { fromId: id, undoneAt: null },
      select: { at: true, into: { select: { id: true, name: true } } },
    }),
    ownChanges(id, 60),
    database().transition.findMany({
      where: { subject: "organisation", subjectId: id },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: 100,
      select: {
        id: true,
        field: true,
        to: true,
        at: true,
        reason: true,
        person: { select: { name: true, email: true } },
      },
    }),
  ]);
  const until = merge === null ? now : undoneUntil(merge.at);
  return {
    ...{ ...organisation, representatives, similar, wholes, history },
    /** Lines of the public history of its entry that can be taken out here. */
    changes,
    wholesNamed: await namesOfWholes(database(), changes),
    /** The one that it turned out to be, and until when that can be taken back; null while it stands by itself. */
    mergedInto: merge === null ? null : { into: merge.into, until, mayUndo: now <= until },
    mayDecide: organisationPolicy.decide(actor, subject),
  };
}
