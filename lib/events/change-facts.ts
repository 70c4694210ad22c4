import { z } from "zod";
import type { Localised } from "@/lib/kernel/localised";

const instant = z.iso.datetime().nullable();

/** What stands in a row of event_change on each side: what everybody may know, and never the room or the link. */
const hour = z.object({ startsAt: instant, endsAt: instant, zone: z.string().nullable(), wholeDays: z.boolean() });
const place = z.object({ city: z.record(z.string(), z.string()).nullable() });
const mode = z.object({ mode: z.enum(["on_site", "online", "hybrid"]) });

/** An event as far as changes are told of. */
export type ChangeableEvent = {
  startsAt: Date | null;
  endsAt: Date | null;
  zone: string | null;
  wholeDays: boolean;
  city: Localised | null;
  mode: "on_site" | "online" | "hybrid";
};

type Kind = "hour" | "place" | "mode";
type Hour = z.output<typeof hour>;
type Facts = Hour | z.output<typeof place> | z.output<typeof mode>;

/** What a row of event_change of this kind holds of an event, before or after. */
export function changeFacts(kind: Kind, event: ChangeableEvent): Facts {
  if (kind === "place") return { city: event.city };
  if (kind === "mode") return { mode: event.mode };
  const { startsAt, endsAt, zone, wholeDays } = event;
  return { startsAt: startsAt?.toISOString() ?? null, endsAt: endsAt?.toISOString() ?? null, zone, wholeDays };
}

/** What differs between two states of an event; each is a row of event_change of its own. */
export function changedKinds(before: ChangeableEvent, after: ChangeableEvent): Kind[] {
  const kinds: Kind[] = ["hour", "place", "mode"];
  return kinds.filter((kind) => !sameFacts(changeFacts(kind, before), changeFacts(kind, after)));
}

/** Whether two sides of a change say the same, whatever the order of their keys. */
export function sameFacts(left: unknown, right: unknown): boolean {
  return JSON.stringify(inOrder(left)) === JSON.stringify(inOrder(right));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)]);
}

export const readChange = { hour, place, mode } as const;
