import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { readChange, sameFacts } from "./change-facts";

/** Changes that follow each other within so long are told of in one mail, in seconds. */
export const changeWindow = 300;

type Kind = "hour" | "place" | "mode";

/** A row of event_change; rows are given in order of time. */
export type ChangeRow = { id: string; kind: Kind; before: unknown; after: unknown; at: Date };

/** The changes that follow each other closely around an instant; none where nothing happened near it. */
export function chainAround(rows: readonly ChangeRow[], instant: Date): ChangeRow[] {
  const chains: ChangeRow[][] = [];
  for (const row of rows) {
    const last = chains.at(-1)?.at(-1);
    if (last !== undefined && isClose(last.at, row.at)) chains.at(-1)?.push(row);
    else chains.push([row]);
  }
  return chains.find((chain) => chain.some(({ at }) => isClose(at, instant))) ?? [];
}

function isClose(left: Date, right: Date): boolean {
  return Math.abs(right.getTime() - left.getTime()) < changeWindow * 1000;
}

/** What stood before a chain of changes, of each kind in which something else stands after it. */
export type NetChange =
  | { kind: "hour"; before: ReturnType<typeof readChange.hour.parse> }
  | { kind: "place"; before: Localised }
  | { kind: "mode"; before: ReturnType<typeof readChange.mode.parse>["mode"] };

/** What a chain comes to: who moved an event there and back again has changed nothing. */
export function netChanges(chain: readonly ChangeRow[]): NetChange[] {
  const kinds: Kind[] = ["hour", "place", "mode"];
  return kinds.flatMap((kind) => {
    const own = chain.filter((row) => row.kind === kind);
    const [first] = own;
    const last = own.at(-1);
    if (first === undefined || last === undefined || sameFacts(first.before, last.after)) return [];
    return [readBefore(kind, first.before)];
  });
}

function readBefore(kind: Kind, before: unknown): NetChange {
  if (kind === "hour") return { kind, before: readChange.hour.parse(before) };
  if (kind === "place") return { kind, before: readLocalised(readChange.place.parse(before).city) };
  return { kind, before: readChange.mode.parse(before).mode };
}
