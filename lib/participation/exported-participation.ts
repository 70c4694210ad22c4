import type { ListTable } from "@/lib/text/list-table";
import type { Participation, Voice } from "./public";

const figures = ["contributions", "comments", "inputs", "organisations"] as const satisfies readonly (keyof Voice)[];

/** Who contributed, as a table: all together, by stakeholder group, by region (M49). */
export function participationTable({ all, groups, regions, genders }: Participation): ListTable {
  const row = (by: string, key: string, voice: Voice) => ({
    ...{ by, key },
    ...Object.fromEntries(figures.map((figure) => [figure, String(voice[figure])])),
    people: "",
  });
  const none = Object.fromEntries(figures.map((figure) => [figure, ""]));
  return {
    columns: ["by", "key", ...figures, "people"],
    rows: [
      row("all", "", all),
      ...groups.map(({ key, ...voice }) => row("group", key ?? "not_stated", voice)),
      ...regions.map(({ key, ...voice }) => row("region", key ?? "not_stated", voice)),
      ...(genders ?? []).map(({ key, people }) => ({
        ...{ by: "gender", key: key ?? "not_stated", ...none },
        people: people === null ? "withheld" : String(people),
      })),
    ],
  };
}
