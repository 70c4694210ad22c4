import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { readChange, sameFacts } from "./change-facts";

/** Changes that follow each other within so long are told of in one mail, in seconds. */
export const changeWindow = 300;

type Kind = "hour" | "place" | "mode";

/** A row of event_change; rows are given in order of time. */
export type ChangeRow = { id: string; kind: Kind; before: unknown; after: unknown; at: Date };

/** All changes of an event, those together that follow each other closely. */
export function chainsOf(rows: readonly ChangeRow[]): ChangeRow[][] {
  const chains: ChangeRow[][] = [];
  for (const row of rows) {
    const last = chains.at(-1)?.at(-1);
    if (last !== undefined && isClose(last.at, row.at)) chains.at(-1)?.push(row);
    else chains.push([row]);
  }
  return chains;
}

/** The changes that follow each other closely around an instant; none where nothing happened near it. */
export function chainAround(rows: readonly ChangeRow[], instant: Date): ChangeRow[] {
  return chainsOf(rows).find((chain) => chain.some(({ at }) => isClose(at, instant))) ?? [];
}

function isClose(left: Date, right: Date): boolean {
  return Math.abs(right.getTime() - left.getTime()) < changeWindow * 1000;
}

type Sides<Kind, Side> = { kind: Kind; before: Side; after: Side };

/** What stood before a chain of changes and what stands after it, of each kind in which that differs. */
export type NetChange =
  | Sides<"hour", ReturnType<typeof readChange.hour.parse>>
  | Sides<"place", Localised>
  | Sides<"mode", ReturnType<typeof readChange.mode.parse>["mode"]>;

/** What a chain comes to: who moved an event there and back again has changed nothing. */
export function netChanges(chain: readonly ChangeRow[]): NetChange[] {
  const kinds: Kind[] = ["hour", "place", "mode"];
  return kinds.flatMap((kind) => {
    const own = chain.filter((row) => row.kind === kind);
    const [first] = own;
    const last = own.at(-1);
    if (first === undefined || last === undefined || sameFacts(first.before, last.after)) return [];
    return [readSides(kind, first.before, last.after)];
  });
}

function readSides(kind: Kind, before: unknown, after: unknown): NetChange {
  const { hour, place, mode } = readChange;
  if (kind === "hour") return { kind, before: hour.parse(before), after: hour.parse(after) };
  if (kind === "mode") return { kind, before: mode.parse(before).mode, after: mode.parse(after).mode };
  const city = (side: unknown) => readLocalised(place.parse(side).city);
  return { kind, before: city(before), after: city(after) };
}
