import { z } from "zod";
import { type Locale, locales } from "@/lib/i18n/locales";
import { type StakeholderGroupName, stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { cleanLine } from "@/lib/text/clean-text";
import { type HintKindName, hintKinds } from "./schema";

/** What the queue can be narrowed to. A filter lives in the address, so that it can be kept, sent and gone back to. */
export type QueueFilter = {
  /** Slug of a consultation. */
  consultation: string | null;
  /** Position of a round in that consultation: 1, 2, …; counts for nothing without one. */
  round: string | null;
  kind: "comment" | "input" | null;
  group: StakeholderGroupName | null;
  language: Locale | null;
  hint: HintKindName | null;
  claimed: "mine" | "nobody" | null;
  due: "overdue" | null;
  proposed: "yes" | null;
  /** Null for the oldest first. */
  order: "promise" | null;
};

type Query = Record<string, unknown>;

/** The filter as an address or a kept filter has it; what is on no list narrows nothing. */
export function readQueueFilter(query: Query): QueueFilter {
  const consultation = wordOf(query.consultation);
  const round = wordOf(query.round);
  return {
    consultation,
    round: consultation !== null && round !== null && /^[1-9]\d{0,4}$/.test(round) ? round : null,
    kind: oneOf(["comment", "input"] as const, query.kind),
    group: oneOf(stakeholderGroups, query.group),
    language: oneOf(locales, query.language),
    hint: oneOf(hintKinds, query.hint),
    claimed: oneOf(["mine", "nobody"] as const, query.claimed),
    due: oneOf(["overdue"] as const, query.due),
    proposed: oneOf(["yes"] as const, query.proposed),
    order: oneOf(["promise"] as const, query.order),
  };
}

export const wholeQueue = readQueueFilter({});

/** The filter as an address has it. */
export function queueQuery(filter: QueueFilter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** How many conditions narrow the queue; its order is none. */
export function countConditions({ order, ...conditions }: QueueFilter): number {
  return Object.values(conditions).filter((value) => value !== null).length;
}

function wordOf(value: unknown): string | null {
  return typeof value === "string" ? cleanLine(value).slice(0, 80) || null : null;
}

function oneOf<Value extends string>(known: readonly Value[], value: unknown): Value | null {
  return known.find((one) => one === value) ?? null;
}

/** A filter kept under a name: the parameters of the queue's address. */
export const keepFilterSchema = z.strictObject({
  name: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().min(1, "moderation.errors.filterName").max(60, "moderation.errors.filterName")),
  query: z.string().max(600),
});
export type KeepFilter = z.output<typeof keepFilterSchema>;

export const dropFilterSchema = z.strictObject({ id: z.uuid() });
export type DropFilter = z.output<typeof dropFilterSchema>;
