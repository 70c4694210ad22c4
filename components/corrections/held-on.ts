import { type EntryFact, factText, isWordByWord, type Stated } from "@/lib/organisations/entry-facts";
import type { PublicChange } from "@/lib/organisations/public-changes";

/** By fact, the day for which what an entry states holds; nothing where nobody said, or where it states something else. */
export type HeldOn = Partial<Record<EntryFact, string>>;

/** Days of the facts that stand as a whole as the latest change left them. */
export function heldOnDays(stated: Stated, changes: readonly PublicChange[]): HeldOn {
  const latest = Map.groupBy(changes, ({ fact }) => fact);
  const days = [...latest].flatMap(([fact, [change]]) =>
    change === undefined || change.asOf === null || fact === "logo" || factText(stated, fact) !== change.after
      ? []
      : [[fact, change.asOf] as const],
  );
  return Object.fromEntries(days);
}

/** Words that came into the description and still stand in it, with the day for which they hold. */
export function inDescription(
  { description }: Pick<Stated, "description">,
  changes: readonly PublicChange[],
): PublicChange[] {
  return changes.filter(
    ({ fact, asOf, after }) => isWordByWord(fact) && asOf !== null && description?.includes(after) === true,
  );
}
