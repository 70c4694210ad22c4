import type { EventAccess, StakeholderGroup } from "@/lib/db/generated/client";

/** The rule of an event, as everybody may read it. */
export type AccessRule = { access: EventAccess; stakeholderGroups: readonly StakeholderGroup[] };

/** Who would come, as far as the rule asks. */
export type Comer = {
  /** Null for a person who acts for no organisation. */
  organisation: { status: string; stakeholderGroup: StakeholderGroup | null } | null;
  /** Whether the organisation is admitted to the process of the event at this instant. */
  accredited: boolean;
  /** Whether the organisation or the person's address is invited to the event or its series. */
  invited: boolean;
};

/** Why somebody may not come; null when they may. Each has its words, with the way on: events.access.refused.{refusal}. */
export type AccessRefusal = "no_organisation" | "not_verified" | "not_accredited" | "other_group" | "not_invited";

/**
 * The one rule on who may come, asked before one tries, when one registers, and at the door. Who was invited by name
 * may come whatever else the rule asks.
 */
export function accessRefusal({ access, stakeholderGroups }: AccessRule, comer: Comer): AccessRefusal | null {
  if (access === "everyone" || comer.invited) return null;
  if (access === "invited") return "not_invited";
  if (comer.organisation === null) return "no_organisation";
  if (comer.organisation.status !== "verified") return "not_verified";
  if (access === "accredited_organisations") return comer.accredited ? null : "not_accredited";
  if (access !== "stakeholder_groups") return null;
  const { stakeholderGroup } = comer.organisation;
  return stakeholderGroup !== null && stakeholderGroups.includes(stakeholderGroup) ? null : "other_group";
}
