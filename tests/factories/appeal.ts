import { decideAppeal } from "@/lib/appeals/decide-appeal";
import { fileAppeal } from "@/lib/appeals/file-appeal";
import { decideAppealSchema, fileAppealSchema } from "@/lib/appeals/schema";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { hideContribution } from "@/lib/reports/hide-contribution";
import { depsOf } from "./actor";
import { aConsultation, anOfficer } from "./consultation";
import { aComment, theReasons } from "./contribution";
import { anOrganisation, aRepresentative } from "./organisation";

/** What the comments that are complained about say. */
export const appealedText = "Call Piotr Quellwasser on 555 0199.";

/** A reason and words, as decisions and hidings are given them. */
export const because = { reasonCode: "personal-data", words: "It names a person." };

/** Both sides of appeals in one consultation: those who wrote, those who decide, and what they do. */
export async function aDispute() {
  await theReasons();
  const at = await aConsultation.open();
  const organisation = await anOrganisation.verified();
  const focalPoint = await aRepresentative.focalPointOf(organisation);
  const moderator = await anOfficer.moderating(at);
  const second = await anOfficer.moderating(at);

  async function decided(given: object) {
    const made = await aComment.submitted({ at, by: focalPoint, words: { bodyPlain: appealedText } });
    const input = moderateContributionSchema.parse({ id: made.id, seenRevision: made.revision, ...given });
    const moderated = await moderateContribution(depsOf(moderator), input);
    if (!("decisionId" in moderated)) throw new Error("It was only proposed");
    return { ...made, ...moderated };
  }

  async function hidden() {
    const made = await decided({ decision: "publish" });
    const { revision } = await database().contribution.findUniqueOrThrow({ where: { id: made.id } });
    const hiding = await hideContribution(depsOf(moderator), { id: made.id, seenRevision: revision, ...because });
    return { ...made, ...hiding };
  }

  async function filed(made: { id: string }, given: object = {}, by: Actor = focalPoint): Promise<string> {
    const words = { words: "A published number is no secret.", language: "en", public: "true" };
    const input = fileAppealSchema.parse({ contributionId: made.id, ...words, ...given });
    return (await fileAppeal(depsOf(by), input)).appealId;
  }

  async function decision(appealId: string, given: object, by: Actor = second): Promise<void> {
    const { revision } = await database().appeal.findUniqueOrThrow({ where: { id: appealId } });
    const words = { words: "The number is on its website.", fit: "true" };
    const input = decideAppealSchema.parse({ id: appealId, seenRevision: revision, ...words, ...given });
    return decideAppeal(depsOf(by), input);
  }

  return {
    at,
    focalPoint,
    moderator,
    second,
    representative: await aRepresentative.of(organisation),
    organiser: await anOfficer.organising(at),
    refused: () => decided({ decision: "refuse", ...because }),
    redacted: () =>
      decided({
        decision: "publish_redacted",
        words: "Without the name.",
        redactions: ["Piotr Quellwasser", "555 0199"].map((quote) => ({ quote, reasonCode: "personal-data" })),
      }),
    hidden,
    filed,
    decision,
  };
}
