import type { SaveComment } from "@/lib/contributions/schema";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { chooseProtection } from "@/lib/protection/choose-protection";
import { depsOf } from "./actor";
import type { MadeConsultation } from "./consultation";
import { aComment } from "./contribution";

type Given = {
  at: MadeConsultation;
  by: Actor;
  words?: Partial<SaveComment>;
  /** Local hour in Zurich, or none. */
  embargo?: string;
} & ({ protection: "pseudonym"; pseudonym: string } | { protection: "confidential" });

/** Lets the round of a consultation take protected submissions. */
export async function allowProtection(at: MadeConsultation): Promise<void> {
  await database().round.updateMany({
    where: { consultationId: at.consultation.id },
    data: { allowsPseudonym: true, allowsConfidential: true },
  });
}

async function draft({ at, by, words, embargo, ...chosen }: Given) {
  const made = await aComment.draft({ at, by, words });
  await chooseProtection(depsOf(by), {
    id: made.id,
    seenRevision: made.revision,
    pseudonym: "",
    embargo: embargo ?? "",
    consent: true,
    language: "en",
    ...chosen,
  });
  return { id: made.id, seenRevision: made.revision + 1 };
}

async function submitted(given: Given) {
  return submitContribution(depsOf(given.by), await draft(given));
}

/** Protected comments by state. `by` must be a focal point. */
export const aProtectedComment = { draft, submitted };
