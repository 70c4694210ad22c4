import type { EntryCorrection } from "@/lib/corrections/public";
import type { CorrectableFact } from "@/lib/organisations/correctable-facts";

/** By fact, the day for which what an entry states holds; nothing where nobody said, or where it states something else. */
export type HeldOn = Partial<Record<CorrectableFact, Date>>;

type Stated = Record<CorrectableFact, string | null>;

/** Days of the facts that stand as a whole as the latest correction left them. */
export function heldOnDays(stated: Stated, corrections: readonly EntryCorrection[]): HeldOn {
  const latest = Map.groupBy(corrections, ({ fact }) => fact);
  const days = [...latest].flatMap(([fact, [correction]]) =>
    correction === undefined || correction.asOf === null || stated[fact] !== correction.after
      ? []
      : [[fact, correction.asOf] as const],
  );
  return Object.fromEntries(days);
}

/** Corrections of words of the description that still stand in it, with the day for which they hold. */
export function inDescription(
  { description }: Pick<Stated, "description">,
  corrections: readonly EntryCorrection[],
): EntryCorrection[] {
  return corrections.filter(
    ({ fact, asOf, after }) => fact === "description" && asOf !== null && description?.includes(after) === true,
  );
}
