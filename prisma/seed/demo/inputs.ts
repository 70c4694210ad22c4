import { addAttachment } from "@/lib/attachments/add-attachment";
import { handOver } from "@/lib/contributions/hand-over";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { startInput } from "@/lib/inputs/start-input";
import { writeInput } from "@/lib/inputs/write-input";
import type { Deps } from "@/lib/jobs/queue";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { chooseProtection } from "@/lib/protection/choose-protection";
import { chooseProtectionSchema } from "@/lib/protection/schema";
import type { ContentInput } from "../content/inputs/input-types";
import { focalPointOf, personId, seenRevision } from "./comments";
import { seedEndorsements } from "./endorsements";
import { actAs, type Staff } from "./people";
import { collectNames, takeNamesBack } from "./signatures";

/** Writes one input and brings it where it stands when the demonstration begins. */
export async function seedInput(input: ContentInput, roundId: string, staff: Staff): Promise<void> {
  const id = await writeDraft(input, roundId);
  if (input.status === "draft") return;
  const author = await actAs(await personId(input.author), input.organisation);
  if (input.status === "handed_over") {
    await handOver(author, await seenRevision(id));
    return;
  }
  const focalPoint = await actAs(await personId(focalPointOf(input.organisation)), input.organisation);
  await addFile(focalPoint, input, id);
  await protect(focalPoint, input, id);
  await collectNames(input, id);
  await submitContribution(focalPoint, await seenRevision(id));
  if (input.status === "submitted") return;
  await moderateContribution(
    await actAs(staff.moderator),
    moderateContributionSchema.parse({ ...(await seenRevision(id)), decision: "publish" }),
  );
  await takeNamesBack(input, id);
  await seedEndorsements(input, id, staff);
}

async function addFile(focalPoint: Deps, { attachment }: ContentInput, contributionId: string): Promise<void> {
  if (attachment === undefined) return;
  const bytes = new TextEncoder().encode(attachment.text);
  await addAttachment(focalPoint, { contributionId, name: attachment.name, bytes });
}

async function protect(focalPoint: Deps, { pseudonym, language }: ContentInput, id: string): Promise<void> {
  if (pseudonym === undefined) return;
  const chosen = { protection: "pseudonym", pseudonym, consent: "true", language };
  await chooseProtection(focalPoint, chooseProtectionSchema.parse({ ...(await seenRevision(id)), ...chosen }));
}

async function writeDraft(input: ContentInput, roundId: string): Promise<string> {
  const author = await actAs(await personId(input.author), input.organisation);
  const { id } = await startInput(author, { roundId, language: input.language });
  const { seenRevision: seen } = await seenRevision(id);
  await transaction(async (tx) =>
    writeInput(tx, author.jobs, {
      actor: author.actor,
      contributionId: id,
      seenRevision: seen,
      title: input.title,
      about: input.about ?? null,
      parts: input.parts.map(({ key, keyMessage, recommendation, body }) => ({
        key,
        keyMessage: keyMessage ?? null,
        recommendation: recommendation ?? null,
        body: body ?? null,
        choices: [],
      })),
      origin: "typed",
      at: await databaseNow(tx),
    }),
  );
  return id;
}
