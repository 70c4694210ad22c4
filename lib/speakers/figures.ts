import { database } from "@/lib/db/client";
import { type RegionCode, regionOf, regions } from "@/lib/organisations/regions";
import { type StakeholderGroupName, stakeholderGroups } from "@/lib/organisations/stakeholder-groups";

/** Statements asked for, made, and not made; what still waits is among those asked for alone. */
export type SpeakingFigures = { asked: number; heard: number; notHeard: number };

export type SpeakingRow<Key> = SpeakingFigures & {
  /** Null for organisations that have not said. */
  key: Key | null;
};

/** The same by group and region of who asked; rows of nobody are left out. */
export type SpeakingTable = {
  all: SpeakingFigures;
  groups: SpeakingRow<StakeholderGroupName>[];
  regions: SpeakingRow<RegionCode>[];
};

type Counted = { state: string; group: StakeholderGroupName | null; region: RegionCode | null };

/**
 * Who asked for the floor in an event, was heard, and was not. The lists of speakers are public, so nothing is
 * withheld. Rights of reply and requests that were taken back are not counted.
 */
export async function readSpeakingTable(eventId: string): Promise<SpeakingTable> {
  const rows = await database().speakerRequest.findMany({
    where: { eventId, kind: "statement", state: { not: "withdrawn" } },
    select: { state: true, organisation: { select: { stakeholderGroup: true, country: true } } },
  });
  return speakingTable(
    rows.map(({ state, organisation: { stakeholderGroup, country } }) => ({
      state,
      group: stakeholderGroup,
      region: country === null ? null : regionOf(country),
    })),
  );
}

/** Counts, without asking anybody. */
export function speakingTable(counted: readonly Counted[]): SpeakingTable {
  const rows = <Key>(keys: readonly (Key | null)[], keyOf: (one: Counted) => Key | null) =>
    keys.map((key) => ({ key, ...sum(counted.filter((one) => keyOf(one) === key)) })).filter(({ asked }) => asked > 0);
  return {
    all: sum(counted),
    groups: rows([...stakeholderGroups, null], ({ group }) => group),
    regions: rows([...regions, null], ({ region }) => region),
  };
}

function sum(counted: readonly Counted[]): SpeakingFigures {
  const inState = (state: string) => counted.filter((one) => one.state === state).length;
  return { asked: counted.length, heard: inState("heard"), notHeard: inState("not_heard") };
}
