import { inLocale } from "@/lib/kernel/localised";
import { cellSeparator, type ListTable } from "@/lib/text/list-table";
import type { ListedProcess } from "./public-list";

/** A process as the public API gives it: days as 2026-11-30, null where nothing is stated. */
export function exportedProcess(process: ListedProcess, site: string) {
  return { ...process, url: `${site}/en/processes/${process.slug}` };
}

type Exported = ReturnType<typeof exportedProcess>;

/** Processes as a table, with their English words where they have any. */
export function processTable(processes: readonly Exported[]): ListTable {
  return {
    columns: ["slug", "code", "url", "name", "mandate", "areas", "stages", "predecessor", "successor"],
    rows: processes.map(({ slug, code, url, name, mandate, areas, stages, predecessor, successor }) => ({
      slug,
      code,
      url,
      name: inLocale(name, "en").text,
      mandate: inLocale(mandate, "en").text,
      areas: areas.map((area) => area.slug).join(cellSeparator),
      stages: stages
        .map((stage) => [inLocale(stage.name, "en").text, stage.startsOn, stage.endsOn ?? ""].join(", "))
        .join(cellSeparator),
      predecessor: predecessor?.slug ?? null,
      successor: successor?.slug ?? null,
    })),
  };
}
