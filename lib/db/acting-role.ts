import type { Actor, Office } from "@/lib/kernel/actor";

/** Who acts, as far as a record of the act needs it. */
export type Acting = Pick<Actor, "personId" | "organisation"> &
  Partial<Pick<Actor, "offices" | "administrator" | "door">>;

/** What somebody acted as: an office, an administrator, their standing in an organisation, or a person for themselves. */
export type ActingRole = Office["role"] | "administrator" | "representative" | "focal_point" | "person";

type Change = { subject: string; field: string; from: string | null; to: string; reason?: string | null };

/**
 * What the actor did this as: the first of the offices in which such a thing is done that they hold, else their
 * standing in the organisation they act for. Whether they may was asked before; this only names it for the record.
 */
export function actingRole(actor: Acting, change: Change): ActingRole {
  const held = officesFor(change).find((office) =>
    office === "administrator" ? actor.administrator : actor.offices?.some(({ role }) => role === office),
  );
  return held ?? actor.organisation?.role ?? "person";
}

type DeskRole = Office["role"] | "administrator";

/** In which offices it is done, the likeliest first; none for what organisations and persons do for themselves. */
function officesFor(change: Change): readonly DeskRole[] {
  const { subject, field, to } = change;
  switch (subject) {
    case "contribution":
      if (field === "disposition") return ["rapporteur", "organiser"];
      return isModerated(change) ? ["moderator", "organiser"] : [];
    case "endorsement":
      return to === "published" || to === "refused" ? ["moderator", "organiser"] : [];
    case "organisation":
      if (field === "wholes" || field === "history") return ["administrator"];
      return ["verified", "rejected", "suspended", "merged"].includes(to) ? ["administrator"] : [];
    case "correction":
      return to === "pending" ? [] : ["moderator", "organiser", "rapporteur", "administrator"];
    case "translation":
      return ["moderator", "organiser", "rapporteur"];
    case "accreditation":
      return to === "circulated" || to === "objected" || isChecked(change) ? ["organiser"] : [];
    case "event":
      return ["organiser", "administrator"];
    case "registration":
      return isDecidedByOrganisers(change) ? ["organiser"] : [];
    case "speaker_request":
      return to === "asked" || to === "withdrawn" ? [] : ["organiser"];
    case "statement":
      return field === "publication" && to !== "pending" ? ["moderator", "organiser"] : [];
    case "session_report":
      return ["rapporteur", "organiser"];
    case "co_signature":
    case "representation":
    case "import":
    case "person":
      return [];
    case "campaign":
      return field === "join" && to !== "invited" ? [] : ["moderator"];
    case "decision_proposal":
      return ["moderator"];
    case "reason":
      return ["administrator"];
    case "draft_version":
    case "annotation":
      return ["organiser", "rapporteur", "administrator"];
    case "glossary_term":
    case "process":
    case "consultation":
    case "round":
    case "template":
    case "office":
      return ["organiser", "administrator"];
    default:
      return ["moderator", "organiser", "administrator"];
  }
}

/** Organisers ask for more or find an application complete; everything else on it the applicant does. */
function isChecked({ reason }: Change): boolean {
  return reason === "asked" || reason === "complete";
}

/** What organisers do with a registration gives its reason as one of these; everything else its own side does. */
function isDecidedByOrganisers({ to, reason }: Change): boolean {
  return (
    to === "rejected" || to === "attended" || to === "absent" || reason === "approved" || reason === "by_organisers"
  );
}

/** Reasons of a contribution that was decided and is before the moderators again. */
const reopened = ["undone", "reviewed", "appealed"];

/**
 * A decision, its undoing, the draft that a return makes, what is done with reports, hiding and its review, the reply
 * to an appeal and its outcome, which organisers decide as well; everything else on a contribution its own side does.
 */
function isModerated({ field, from, to, reason }: Change): boolean {
  if (reopened.includes(reason ?? "") || field === "reports" || field === "sight") return true;
  if (field === "appeal") return to !== "filed" && to !== "withdrawn";
  if (field === "publication") return to !== "pending";
  if (field === "reply") return to === "published" || to === "refused";
  return field === "submission" && from === "submitted" && to === "draft";
}
