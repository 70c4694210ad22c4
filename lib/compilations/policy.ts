import type { Actor, Office } from "@/lib/kernel/actor";
import { anyOf } from "@/lib/kernel/any-of";
import type { Policy } from "@/lib/kernel/authorise";

/** What a policy needs to know of a text. */
export type TextSubject = { processId: string; draftId: string };

const offices: readonly Office["role"][] = ["organiser", "rapporteur"];

/** On the desk its compilations are the work of organisers and rapporteurs; an office for one draft shows that one. */
const seeOnDesk: Policy<TextSubject> = (actor, { processId, draftId }) =>
  actor.offices.some(
    (office) =>
      offices.includes(office.role) &&
      office.processId === processId &&
      (office.draftId === null || office.draftId === draftId),
  );

/** The page itself. */
const openDesk: Policy = (actor) => actor.offices.some(({ role }) => offices.includes(role));

export const compilationPolicy = { seeOnDesk, openDesk };

/** The versions that the desk shows to a person; tested against `seeOnDesk`, text by text. */
export function deskVersions(actor: Actor) {
  const held = actor.offices.filter(({ role }) => offices.includes(role));
  return {
    draft: anyOf(
      held.map(({ processId, draftId }) => ({
        consultation: { processId },
        ...(draftId === null ? {} : { id: draftId }),
      })),
    ),
  };
}
