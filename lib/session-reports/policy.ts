import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";
import type { ReportStateName } from "./lifecycle";

/** What a policy needs to know of the report of an event, whether it was begun or not. */
export type ReportSubject = {
  processId: string;
  /** Whether the actor was named rapporteur of this event and is still. */
  isEventRapporteur: boolean;
  /** Whether the actor was confirmed for the event, came to it, or spoke at it. */
  tookPart: boolean;
  /** Null while nobody began it. */
  state: ReportStateName | null;
};

const organises = (actor: Actor, { processId }: Pick<ReportSubject, "processId">) =>
  holdsOffice(actor, "organiser", processId);

/** Organisers and rapporteurs of the process, and who was named for this event. */
const write: Policy<Pick<ReportSubject, "processId" | "isEventRapporteur">> = (actor, subject) =>
  organises(actor, subject) || holdsOffice(actor, "rapporteur", subject.processId) || subject.isEventRapporteur;

/** Whoever took part reads it from the round of corrections on; before that only its writers do. */
const correct: Policy<ReportSubject> = (_actor, { tookPart, state }) => tookPart && state === "in_correction";

const read: Policy<ReportSubject> = (actor, subject) => write(actor, subject) || correct(actor, subject);

export const reportPolicy = {
  nameRapporteur: organises,
  write,
  read,
  correct,
  answer: write,
  openCorrections: write,
  takeBack: write,
  publish: write,
};
