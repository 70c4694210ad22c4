import { holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** Organisers of the process add recordings and take them off again. */
const edit: Policy<{ processId: string }> = (actor, { processId }) => holdsOffice(actor, "organiser", processId);

export const recordingPolicy = { edit };
