import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

type TemplateSubject = { processId: string };

const onTeam = (actor: Actor, processId: string) => actor.offices.some((office) => office.processId === processId);

/** Sees what is being prepared: the team of the process. */
const see: Policy<TemplateSubject> = (actor, { processId }) => onTeam(actor, processId);

/** Says what a round asks: its organiser. */
const edit: Policy<TemplateSubject> = (actor, { processId }) => holdsOffice(actor, "organiser", processId);

export const templatePolicy = { see, edit };
