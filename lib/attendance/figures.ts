import { type RegionCode, regions } from "@/lib/organisations/regions";
import { type StakeholderGroupName, stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { withheld } from "@/lib/transparency/withhold";
import type { CountedAttendance } from "./count-figures";

/** The figures of one group or region; null is withheld. */
export type AttendanceRow<Key> = {
  /** Null for persons, and for organisations that have not said. */
  key: Key;
  registered: number | null;
  approved: number | null;
  present: number | null;
};

export type AttendanceFigures = {
  registered: number;
  approved: number;
  present: number;
  groups: AttendanceRow<StakeholderGroupName | null>[];
  regions: AttendanceRow<RegionCode | null>[];
};

type Parts = { present: number; missing: number; notApproved: number };
const parts = ["present", "missing", "notApproved"] as const;

/** The figures of an event as its organisers read them: nothing is withheld. */
export function wholeFigures(counted: readonly CountedAttendance[]): AttendanceFigures {
  return figuresOf(counted, () => false);
}

/**
 * The same for everybody. What could tell of whom it speaks is withheld by the rule of the transparency figures: those
 * present, those who did not come and those not approved are each withheld by themselves, and no sum is shown in a row
 * where one of its parts is withheld.
 */
export function openFigures(counted: readonly CountedAttendance[]): AttendanceFigures {
  return figuresOf(counted, (rows, part, index) => withheld(rows.map((row) => row[part]))[index] === true);
}

type Hides = (rows: readonly Parts[], part: keyof Parts, index: number) => boolean;

function figuresOf(counted: readonly CountedAttendance[], hides: Hides): AttendanceFigures {
  const all = sumOf(counted);
  return {
    registered: all.present + all.missing + all.notApproved,
    approved: all.present + all.missing,
    present: all.present,
    groups: rowsOf([...stakeholderGroups, null], (key) => counted.filter(({ group }) => group === key), hides),
    regions: rowsOf([...regions, null], (key) => counted.filter(({ region }) => region === key), hides),
  };
}

function rowsOf<Key>(
  keys: readonly Key[],
  of: (key: Key) => readonly CountedAttendance[],
  hides: Hides,
): AttendanceRow<Key>[] {
  const sums = keys.map((key) => sumOf(of(key)));
  return keys.map((key, index) => {
    const sum = sums[index] ?? sumOf([]);
    const shown = (of: readonly (keyof Parts)[]) =>
      of.some((part) => hides(sums, part, index)) ? null : of.reduce((total, part) => total + sum[part], 0);
    return { key, registered: shown(parts), approved: shown(["present", "missing"]), present: shown(["present"]) };
  });
}

function sumOf(counted: readonly Parts[]): Parts {
  const sum = (part: keyof Parts) => counted.reduce((total, row) => total + row[part], 0);
  return { present: sum("present"), missing: sum("missing"), notApproved: sum("notApproved") };
}
