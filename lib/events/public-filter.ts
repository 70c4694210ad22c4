import type { EventKind, EventMode } from "@/lib/db/generated/client";
import { eventKinds, eventModes } from "./kinds";

/** What narrows the calendar; undefined narrows nothing, an empty list lets nothing through. */
export type EventFilter = {
  /** Slug of a process. */
  process?: string;
  kind?: EventKind[];
  mode?: EventMode[];
  /** Slug of an area, of any process. */
  area?: string;
  /** Slug of a series: its sessions, and those of its editions. */
  series?: string;
  /** Events that begin at this instant or later. */
  from?: Date;
  /** Events that begin before this instant. */
  to?: Date;
};

type Query = Record<string, string | string[] | undefined>;

/** Reads the filters of an address. What is not on a list lets nothing through: a bent address never widens a query. */
export function readEventFilter(query: Query): EventFilter {
  const kinds = valuesOf(query.kind);
  const modes = valuesOf(query.mode);
  const [process] = valuesOf(query.process);
  const [area] = valuesOf(query.area);
  const [series] = valuesOf(query.series);
  return {
    ...(process === undefined ? {} : { process }),
    ...(kinds.length === 0 ? {} : { kind: eventKinds.filter((known) => kinds.includes(known)) }),
    ...(modes.length === 0 ? {} : { mode: eventModes.filter((known) => modes.includes(known)) }),
    ...(area === undefined ? {} : { area }),
    ...(series === undefined ? {} : { series }),
  };
}

/** The filters as an address has them, to go on through the list with. */
export function eventQuery({ kind = [], mode = [], process, area, series }: EventFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ process, area, series })) {
    if (value !== undefined) query.append(name, value);
  }
  for (const value of kind) query.append("kind", value);
  for (const value of mode) query.append("mode", value);
  return query;
}

function valuesOf(value: string | string[] | undefined): string[] {
  const values = Array.isArray(value) ? value : [value ?? ""];
  return values.filter((told) => told !== "").slice(0, 60);
}
