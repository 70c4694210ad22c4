import { holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** A consultation, and whether the actor is one of the few who were named for it. */
export type ProtectedConsultation = {
  processId: string;
  isReader: boolean;
};

/** A protected submission; whose it is decides who may not look at it. */
export type ProtectedSubject = ProtectedConsultation & {
  isOwn: boolean;
};

/** Names the few who may see names: the organiser of the process, who thereby answers for it. */
const nameReaders: Policy<ProtectedConsultation> = (actor, { processId }) => holdsOffice(actor, "organiser", processId);

/** Sees that there are protected submissions, who may look at them, and who did. */
const list: Policy<ProtectedConsultation> = (actor, subject) => subject.isReader || nameReaders(actor, subject);

/** Reads a confidential text, and looks at the name behind any: those who were named, and never at their own. */
const look: Policy<ProtectedSubject> = (_actor, { isReader, isOwn }) => isReader && !isOwn;

/** Who may see what is protected; denied to everybody else, moderators and administrators included. */
export const protectionPolicy = { nameReaders, list, look };
