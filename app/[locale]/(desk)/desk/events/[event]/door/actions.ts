"use server";

import { letWalkIn } from "@/lib/attendance/let-walk-in";
import { checkInSchema, letWalkInSchema, undoCheckInSchema } from "@/lib/attendance/schema";
import { settleScan } from "@/lib/attendance/settle-scan";
import { undoCheckIn } from "@/lib/attendance/undo-check-in";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const checkInOnce = defineAction({
  schema: checkInSchema,
  async run(deps, input) {
    const { outcome, person } = await settleScan(deps, { ...input, scannedAt: deps.clock.now() });
    return {
      doneKey: `attendance.told.${outcome}`,
      values: { name: person?.name ?? "" },
      data: { letIn: outcome === "in" ? 1 : 0 },
    };
  },
});

/** Lets somebody in by name or by code, without a script. */
export async function checkIn(state: FormState, form: FormData): Promise<FormState> {
  return checkInOnce(state, form);
}

const undoOnce = defineAction({
  schema: undoCheckInSchema,
  async run(deps, input) {
    const { name } = await undoCheckIn(deps, input);
    return { doneKey: "attendance.door.takenBack", values: { name } };
  },
});

/** Takes a wrong check-in back. */
export async function undo(state: FormState, form: FormData): Promise<FormState> {
  return undoOnce(state, form);
}

const walkInOnce = defineAction({
  schema: letWalkInSchema,
  async run(deps, input, locale) {
    await letWalkIn(deps, input);
    return { redirectTo: `/${locale}/desk/events/${input.eventId}/door?done=walkIn` };
  },
});

/** Lets somebody in who had not registered. */
export async function walkIn(state: FormState, form: FormData): Promise<FormState> {
  return walkInOnce(state, form);
}
