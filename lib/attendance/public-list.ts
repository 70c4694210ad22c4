import { database } from "@/lib/db/client";
import type { StakeholderGroupName } from "@/lib/organisations/stakeholder-groups";
import { fewest } from "@/lib/transparency/withhold";

/** One who agreed to be named. */
export type Participant = { id: string; name: string; affiliation: string | null };

export type ParticipantGroup = {
  /** Null for persons, and for organisations that have not said. */
  group: StakeholderGroupName | null;
  people: Participant[];
};

export type ParticipantList = {
  groups: ParticipantGroup[];
  /** How many more take part without being named; null where so few could be guessed at. */
  others: number | null;
};

/** Longer lists are for the organisers' own files. */
const mostNamed = 5_000;

/** Those who take part in an event and agreed to be named, by stakeholder group and name. Of the others a number alone. */
export async function namedParticipants(eventId: string): Promise<ParticipantList> {
  const takesPart = { eventId, state: { in: ["confirmed" as const, "attended" as const] } };
  const rows = await database().registration.findMany({
    where: { ...takesPart, listed: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostNamed,
    select: {
      id: true,
      name: true,
      affiliation: true,
      organisation: { select: { name: true, stakeholderGroup: true } },
    },
  });
  const unnamed = await database().registration.count({ where: { ...takesPart, listed: false } });
  const byGroup = Map.groupBy(rows, ({ organisation }) => organisation?.stakeholderGroup ?? null);
  const groups = [...byGroup].map(([group, members]) => ({
    group,
    people: members.map(({ id, name, affiliation, organisation }) => ({
      ...{ id, name, affiliation: affiliation ?? organisation?.name ?? null },
    })),
  }));
  return {
    groups: groups.toSorted((one, other) => (one.group ?? "~").localeCompare(other.group ?? "~")),
    others: unnamed >= fewest ? unnamed : null,
  };
}
