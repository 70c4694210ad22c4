import type { DeskFilter } from "@/lib/dispositions/schema";

/** The filter of the list, kept in a form so that the way on stays within it. */
export function FilterInputs({ filter }: { filter: DeskFilter }) {
  return Object.entries(filter).map(([name, value]) =>
    value === null ? null : <input key={name} type="hidden" name={`filter.${name}`} value={value} />,
  );
}
