import type { Database } from "@/lib/db/client";
import type { ActingOrganisation, Actor } from "@/lib/kernel/actor";
import { normalName } from "./named-organisation";

/** Somebody with a confirmed address, and the organisations they act for. */
export type Sender = { person: Omit<Actor, "organisation">; organisations: Standing[] };
type Standing = ActingOrganisation & { acronym: string | null };

/** The person behind an address; null when nobody has confirmed it. An ended standing gives nothing. */
export async function findSender(db: Database, address: string): Promise<Sender | null> {
  const person = await db.person.findUnique({
    where: { email: address, emailVerifiedAt: { not: null } },
    select: {
      id: true,
      email: true,
      name: true,
      locale: true,
      representations: {
        where: { status: "active", organisation: { status: { not: "rejected" } } },
        orderBy: { createdAt: "asc" },
        take: 20,
        select: {
          id: true,
          role: true,
          organisation: { select: { id: true, slug: true, name: true, acronym: true, status: true } },
        },
      },
    },
  });
  if (person === null) return null;
  const { id: personId, representations, ...rest } = person;
  return {
    // A message carries no session, and offices are never acted in by mail.
    person: { ...rest, personId, sessionId: "", administrator: false, offices: [], door: "mail" },
    organisations: representations.map(({ id, role, organisation }) => ({
      ...organisation,
      role,
      representationId: id,
    })),
  };
}

/**
 * For whom a sender speaks: the only organisation they act for, or the one that the message names; for themselves
 * where they act for none. Null where it is one of several and not said which: no words may reach the wrong one.
 */
export function actorOf({ person, organisations }: Sender, named: string | null): Actor | null {
  const wanted = named === null ? null : normalName(named);
  const [only, second] =
    wanted === null
      ? organisations
      : organisations.filter(({ name, acronym, slug }) =>
          [name, acronym, slug].some((known) => known !== null && normalName(known) === wanted),
        );
  if (second !== undefined || (only === undefined && organisations.length > 0)) return null;
  if (only === undefined) return { ...person, organisation: null };
  const { acronym: _, ...organisation } = only;
  return { ...person, organisation };
}
