import type { EventKind, EventMode } from "@/lib/db/generated/client";

/** What an event can be, in the order in which it is offered. */
export const eventKinds = [
  "formal_session",
  "informal_consultation",
  "intersessional_meeting",
  "multistakeholder_session",
  "dedicated_stakeholder_session",
  "hearing",
  "dialogue",
  "main_session",
  "side_event",
  "pre_event",
  "workshop",
  "talk",
  "webinar",
  "series",
] as const satisfies readonly EventKind[];

/** Where people meet. */
export const eventModes = ["on_site", "online", "hybrid"] as const satisfies readonly EventMode[];
