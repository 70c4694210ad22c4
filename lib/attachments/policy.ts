import type { Actor } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** Organisations that were asked to put their name under the text, and have not said no. */
export type AskedSubject = { askedOrganisationIds: readonly string[] };

/** Whoever speaks for an organisation that is asked to sign reads everything its name would stand under. */
const readAsSignatory: Policy<AskedSubject> = (actor: Actor, { askedOrganisationIds }) =>
  actor.organisation?.role === "focal_point" &&
  actor.organisation.status === "verified" &&
  askedOrganisationIds.includes(actor.organisation.id);

/** Own side and desk have policies of their own, in their rooms. */
export const attachmentPolicy = { readAsSignatory };
