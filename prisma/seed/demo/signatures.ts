import { database } from "@/lib/db/client";
import { confirmSignature } from "@/lib/signatures/confirm-signature";
import { inviteOrganisation } from "@/lib/signatures/invite-organisation";
import { openForSignatures } from "@/lib/signatures/open-for-signatures";
import { openForSignaturesSchema } from "@/lib/signatures/schema";
import { withdrawSignature } from "@/lib/signatures/withdraw-signature";
import type { ContentInput, ContentSignature } from "../content/inputs/input-types";
import { focalPointOf, personId, seenRevision } from "./comments";
import { actAs } from "./people";

/** Invites those who are to sign, opens the text to them, and lets all but those who have not answered confirm it. */
export async function collectNames(input: ContentInput, contributionId: string): Promise<void> {
  const signatures = input.signatures ?? [];
  if (signatures.length === 0) return;
  const lead = await actAs(await personId(focalPointOf(input.organisation)), input.organisation);
  const ids = new Map<ContentSignature, string>();
  for (const signature of signatures) {
    const { id: organisationId } = await database().organisation.findUniqueOrThrow({
      where: { slug: signature.organisation },
      select: { id: true },
    });
    ids.set(signature, (await inviteOrganisation(lead, { contributionId, organisationId })).id);
  }
  const { seenRevision: seen } = await seenRevision(contributionId);
  await openForSignatures(lead, openForSignaturesSchema.parse({ contributionId, seenRevision: seen }));
  const { textSha256 } = await database().input.findUniqueOrThrow({
    where: { contributionId },
    select: { textSha256: true },
  });
  for (const [signature, id] of ids) {
    if (signature.state === "invited") continue;
    // Those who have a logo show it.
    await confirmSignature(await focalPoint(signature), { id, seenSha256: textSha256, showLogo: true });
  }
}

/** Those who take their names back after publication: a dated note stays. */
export async function takeNamesBack(input: ContentInput, contributionId: string): Promise<void> {
  for (const signature of (input.signatures ?? []).filter(({ state }) => state === "withdrawn")) {
    const { id } = await database().coSignature.findFirstOrThrow({
      where: { contributionId, organisation: { slug: signature.organisation } },
      select: { id: true },
    });
    await withdrawSignature(await focalPoint(signature), { id });
  }
}

async function focalPoint({ organisation }: ContentSignature) {
  return actAs(await personId(focalPointOf(organisation)), organisation);
}
