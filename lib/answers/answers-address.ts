import { type AnswersFilter, partName } from "./answers-filter";

/** The address of a list of answers, narrowed and from a place on; unknown values are left out. */
export function answersAddress(base: string, filter: AnswersFilter, cursor?: string | null): string {
  const query = new URLSearchParams();
  if (filter.part) query.set("part", partName(filter.part));
  for (const name of ["area", "norm", "field", "organisation"] as const) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  for (const name of ["group", "language"] as const) for (const value of filter[name] ?? []) query.append(name, value);
  if (cursor) query.set("cursor", cursor);
  const words = query.toString();
  return words === "" ? base : `${base}?${words}`;
}
