import { type Transaction, transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { cleanText } from "@/lib/text/clean-text";
import { organisationPolicy } from "./policy";
import type { RegistrationAnswers } from "./schema";

/** Keeps what a person has typed into the registration form so far; only they see it. */
export function saveRegistrationDraft({ actor }: Pick<Deps, "actor">, answers: RegistrationAnswers): Promise<void> {
  return transaction(async (tx) => {
    authorise(organisationPolicy.register, actor, undefined);
    await keepDraft(tx, actor.personId, answers);
  });
}

export async function keepDraft(tx: Transaction, personId: string, told: RegistrationAnswers): Promise<void> {
  const clean = (value: string | string[]) => (typeof value === "string" ? cleanText(value) : value.map(cleanText));
  const answers = Object.fromEntries(Object.entries(told).map(([field, value]) => [cleanText(field), clean(value)]));
  await tx.registrationDraft.upsert({
    where: { personId },
    create: { personId, answers },
    update: { answers },
    select: { personId: true },
  });
}
