import { isAccredited } from "@/lib/accreditations/is-accredited";
import type { Database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { type AnswerSubject, contributionPolicy, type SpeakingOrganisation } from "./policy";

type Asked = Pick<AnswerSubject, "eligibility" | "stakeholderGroups"> & { id: string };

/** A round and who wants to answer in it; accreditation is looked up only where the round asks for it. */
export async function answerSubject(
  db: Database,
  { id, eligibility, stakeholderGroups }: Asked,
  organisation: SpeakingOrganisation | null,
): Promise<AnswerSubject> {
  const subject = { eligibility, stakeholderGroups, organisation };
  if (eligibility !== "accredited_organisations" || organisation === null) return subject;
  const asked = { roundId: id, organisationId: organisation.id };
  return { ...subject, isAccredited: await isAccredited(db, asked, await databaseNow(db)) };
}

/** Refuses: forbidden, with the reason where nothing but accreditation is missing. */
export async function authoriseAnswer(
  db: Database,
  actor: Actor,
  round: Asked,
  organisation: SpeakingOrganisation | null,
): Promise<void> {
  const subject = await answerSubject(db, round, organisation);
  if (subject.isAccredited === false && contributionPolicy.answer(actor, { ...subject, isAccredited: true })) {
    throw new DomainError("forbidden", "contributions.errors.notAccredited");
  }
  authorise(contributionPolicy.answer, actor, subject);
}
