import { stringify } from "csv-stringify/sync";
import type { ParticipantList } from "./public-list";

/** The list of participants as CSV (RFC 4180) with a head; formulas are made inert. */
export function participantsAsCsv({ groups }: Pick<ParticipantList, "groups">): string {
  const lines = groups.flatMap(({ group, people }) =>
    people.map(({ name, affiliation }) => ({ name, affiliation: affiliation ?? "", group: group ?? "" })),
  );
  return stringify(lines, {
    header: true,
    columns: ["name", "affiliation", "group"],
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}
