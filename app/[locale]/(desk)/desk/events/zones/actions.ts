"use server";

import { z } from "zod";
import { setEventZonesSchema } from "@/lib/events/import-schema";
import { setEventZones } from "@/lib/events/set-event-zones";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const setting = defineAction({
  schema: z.preprocess(nestFields, setEventZonesSchema),
  async run(deps, input, locale) {
    await setEventZones(deps, input);
    return { redirectTo: `/${locale}/desk/events/zones?done=saved` };
  },
});

/** Says in which zones printed hours hold. */
export async function saveZones(state: FormState, form: FormData): Promise<FormState> {
  return setting(state, form);
}
