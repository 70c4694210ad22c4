import { randomInt } from "node:crypto";

/** Where the site under test is, without a slash at the end. */
export const siteAddress = process.env.OPENFLOOR_E2E_URL ?? "http://localhost:3000";

/** The folder in which it keeps what is not in the database. */
export const siteFolder = process.env.OPENFLOOR_E2E_VAR ?? "var";

/** Pages of the demo that the journeys read. */
export const demo = {
  consultation: "/consultations/norms-guidance",
  text: "/consultations/norms-guidance/drafts/guidance/zero-draft",
  arabicText: "/consultations/norms-guidance/drafts/guidance/zero-draft-ar",
  closedConsultation: "/consultations/capacity-building-principles",
  closedText: "/consultations/capacity-building-principles/drafts/principles/zero-draft",
  unpublishedConsultation: "/consultations/accreditation-modalities",
  unpublishedText: "/consultations/accreditation-modalities/drafts/modalities/pre-draft",
} as const;

const letters = "abcdefghijklmnopqrstuvwxyz";

/** A word that stands nowhere else: for names that resemble no other, and for marks that must not be found. */
export function uniqueWord(length = 14): string {
  return Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join("");
}

/** An address of nobody else. */
export function uniqueAddress(name: string): string {
  return `${name}-${uniqueWord(10)}@journey.example`;
}
