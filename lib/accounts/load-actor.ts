import { database } from "@/lib/db/client";
import type { ActingOrganisation, Actor } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";

/** How far apart the notes of "last seen" are, so that reading pages does not mean writing rows. */
const noteEveryMilliseconds = 5 * 60 * 1000;

const organisationColumns = { select: { id: true, slug: true, name: true, status: true } } as const;
const representationColumns = {
  select: { id: true, personId: true, role: true, status: true, organisation: organisationColumns },
} as const;

/**
 * Who acts in this session, read fresh: an ended representation, an ended office and a rejected organisation give
 * nothing from this moment on. Null when the session has ended.
 */
export async function loadActor({ clock }: { clock: Clock }, sessionId: string): Promise<Actor | null> {
  const session = await database().session.findUnique({
    where: { id: sessionId },
    select: {
      id: true,
      lastSeenAt: true,
      actingRepresentation: representationColumns,
      person: {
        select: {
          id: true,
          email: true,
          name: true,
          locale: true,
          administrator: true,
          processRoles: { where: { endedAt: null }, select: { role: true, processId: true, draftId: true } },
          representations: { where: { status: "active" }, take: 2, ...representationColumns },
        },
      },
    },
  });
  if (session === null) return null;
  await noteSeen(clock, session);
  const { person } = session;
  return {
    personId: person.id,
    email: person.email,
    name: person.name,
    locale: person.locale,
    sessionId: session.id,
    administrator: person.administrator,
    organisation: actingFor(person.id, session.actingRepresentation, person.representations),
    offices: person.processRoles,
    door: "web",
  };
}

type Representation = {
  id: string;
  personId: string | null;
  role: ActingOrganisation["role"];
  status: string;
  organisation: Pick<ActingOrganisation, "id" | "slug" | "name" | "status">;
};

/**
 * Who chose acts as chosen, or for nobody once that standing has ended: never silently for another organisation.
 * Who never chose acts for their only organisation.
 */
function actingFor(
  personId: string,
  chosen: Representation | null,
  active: Representation[],
): ActingOrganisation | null {
  const representation = chosen ?? (active.length === 1 ? active[0] : undefined);
  if (representation === undefined || representation.status !== "active") return null;
  if (representation.personId !== personId || representation.organisation.status === "rejected") return null;
  return { ...representation.organisation, role: representation.role, representationId: representation.id };
}

async function noteSeen(clock: Clock, session: { id: string; lastSeenAt: Date }): Promise<void> {
  const now = clock.now();
  const due = new Date(now.getTime() - noteEveryMilliseconds);
  if (session.lastSeenAt > due) return;
  await database().session.updateMany({
    where: { id: session.id, lastSeenAt: { lte: due } },
    data: { lastSeenAt: now },
  });
}
