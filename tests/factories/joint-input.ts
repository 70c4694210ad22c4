import { database, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { startInput } from "@/lib/inputs/start-input";
import { writeInput } from "@/lib/inputs/write-input";
import type { Actor } from "@/lib/kernel/actor";
import { confirmSignature } from "@/lib/signatures/confirm-signature";
import { inviteOrganisation } from "@/lib/signatures/invite-organisation";
import { openForSignatures } from "@/lib/signatures/open-for-signatures";
import { depsOf } from "./actor";
import type { MadeConsultation } from "./consultation";
import { aTemplate } from "./input";
import { anOrganisation, aRepresentative, type MadeOrganisation } from "./organisation";

/** What the row of an input holds now. */
export function readInput(contributionId: string) {
  return database().contribution.findUniqueOrThrow({
    where: { id: contributionId },
    select: {
      id: true,
      revision: true,
      submission: true,
      reference: true,
      input: { select: { textSha256: true, joint: true, signaturesCloseAt: true } },
    },
  });
}

/** Writes the text of an input anew, as its page does when it saves. */
export async function rewrite(by: Actor, contributionId: string, threats: string): Promise<string> {
  const { revision } = await readInput(contributionId);
  const { textSha256 } = await transaction(async (tx) =>
    writeInput(tx, depsOf(by).jobs, {
      actor: by,
      contributionId,
      seenRevision: revision,
      title: "A joint input",
      about: null,
      parts: [{ key: "threats", keyMessage: threats, recommendation: null, body: null, choices: [] }],
      origin: "typed",
      at: await databaseNow(tx),
    }),
  );
  return textSha256;
}

/** An organisation with the focal point who speaks for it. */
export async function aSpeaker(name?: string): Promise<{ organisation: MadeOrganisation; by: Actor }> {
  const organisation = await anOrganisation.verified(name === undefined ? {} : { name });
  return { organisation, by: await aRepresentative.focalPointOf(organisation) };
}

/** A draft of an input with a text, of a focal point who leads it. */
export async function aLedInput(at: MadeConsultation) {
  await aTemplate(at);
  const { organisation, by: lead } = await aSpeaker();
  const { id } = await startInput(depsOf(lead), { roundId: at.round.id, language: "en" });
  await rewrite(lead, id, "Threats grow every three years.");
  return { id, lead, organisation };
}

/** An input that is open for signature, with organisations that were asked and have not answered. */
export async function anOpenInput(at: MadeConsultation, count: number) {
  const led = await aLedInput(at);
  const asked = [];
  for (let number = 0; number < count; number += 1) {
    const speaker = await aSpeaker();
    const { id } = await inviteOrganisation(depsOf(led.lead), {
      contributionId: led.id,
      organisationId: speaker.organisation.id,
    });
    asked.push({ ...speaker, id });
  }
  const { revision } = await readInput(led.id);
  await openForSignatures(depsOf(led.lead), { contributionId: led.id, seenRevision: revision, closesAt: "" });
  return { ...led, asked };
}

/** Confirms the text as it stands. */
export async function confirm(by: Actor, contributionId: string, id: string): Promise<void> {
  const { input } = await readInput(contributionId);
  await confirmSignature(depsOf(by), { id, seenSha256: input?.textSha256 ?? "" });
}
