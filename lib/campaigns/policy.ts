import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** A cluster reaches over all texts of a consultation: a moderator of one draft only has no part in it. */
const moderate: Policy<{ processId: string }> = (actor, { processId }) => holdsOffice(actor, "moderator", processId);

type Asked = { organisationId: string };

/** Everybody in a verified organisation reads what it is asked. */
const readJoin: Policy<Asked> = (actor, { organisationId }) =>
  actor.organisation?.id === organisationId && actor.organisation.status === "verified";

/** Its focal point answers for it. */
const answerJoin: Policy<Asked> = (actor, subject) =>
  readJoin(actor, subject) && actor.organisation?.role === "focal_point";

export const campaignPolicy = { moderate, readJoin, answerJoin };

/** The same line, for the list: clusters outside it do not exist for this actor. */
export function visibleTo(actor: Actor) {
  const ids = new Set(actor.offices.map(({ processId }) => processId));
  return { consultation: { processId: { in: [...ids].filter((processId) => moderate(actor, { processId })) } } };
}
