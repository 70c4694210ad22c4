import { holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** The original of an import, as far as it matters who may have it. */
export type OriginalSubject = {
  organisationId: string | null;
  authorId: string;
  processId: string;
  submission: "draft" | "awaiting_approval" | "collecting_signatures" | "submitted" | "withdrawn";
  /** A file names its author in a hundred ways: one behind a protected name is for nobody but its own side. */
  protection: "none" | "pseudonym" | "confidential";
};

/** Everybody in the organisation; what a person wrote alone is theirs. */
const readOwn: Policy<Pick<OriginalSubject, "organisationId" | "authorId">> = (actor, subject) =>
  subject.organisationId === null
    ? subject.authorId === actor.personId
    : actor.organisation?.id === subject.organisationId;

/** The team of the process too, from the submission on and not before, unless the name behind it is protected. */
const readOriginal: Policy<OriginalSubject> = (actor, subject) => {
  if (readOwn(actor, subject)) return true;
  if (subject.submission !== "submitted" || subject.protection !== "none") return false;
  return (["organiser", "moderator", "rapporteur"] as const).some((role) =>
    actor.offices.some(
      (office) => office.draftId === null && holdsOffice({ ...actor, offices: [office] }, role, subject.processId),
    ),
  );
};

/** What everybody will see is for who wrote it or speaks for the organisation to say. */
const offer: Policy<Pick<OriginalSubject, "organisationId" | "authorId">> = (actor, subject) =>
  readOwn(actor, subject) &&
  (subject.authorId === actor.personId ||
    (subject.organisationId !== null && actor.organisation?.role === "focal_point"));

export const importPolicy = { readOwn, readOriginal, offer };
