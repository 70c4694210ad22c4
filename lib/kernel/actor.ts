/** The person who acts, with what they act for. Built by lib/auth from the session; policies read it. */
export type Actor = {
  personId: string;
  email: string;
  name: string | null;
  locale: string;
  sessionId: string;
  administrator: boolean;
  /** The one organisation acted for; null when the person acts for none. */
  organisation: ActingOrganisation | null;
  offices: Office[];
  /** Through which door they came, for the record of their acts; left out where the caller records it. */
  door?: Door;
};

/** By what an act reaches the program: a page, the API, a message, the command line, or its own work later on. */
export type Door = "web" | "api" | "mail" | "command" | "job";

export type ActingOrganisation = {
  id: string;
  slug: string;
  name: string;
  status: "pending" | "verified" | "rejected" | "suspended" | "merged";
  role: "representative" | "focal_point";
  representationId: string;
};

/** An office in one process, or in one draft of it only. */
export type Office = {
  role: "organiser" | "moderator" | "rapporteur";
  processId: string;
  draftId: string | null;
};

/** A person's office for a process (and draft, where the office is limited to one). */
export function holdsOffice(
  actor: Actor,
  role: Office["role"],
  processId: string,
  draftId: string | null = null,
): boolean {
  return actor.offices.some(
    (office) =>
      office.role === role && office.processId === processId && (office.draftId === null || office.draftId === draftId),
  );
}
