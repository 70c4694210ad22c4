import { countAttempt } from "@/lib/accounts/count-attempt";
import { type Transaction, transaction } from "@/lib/db/client";
import { isNoRoom } from "@/lib/files/file-store";
import { keepFile } from "@/lib/files/keep-file";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { drawLogo, logoMediaType } from "./draw-logo";
import { edits } from "./limits";
import { type LoadedOrganisation, lockOrganisation } from "./load-organisation";
import { organisationPolicy } from "./policy";
import { writeLogo } from "./write-logo";

/**
 * A focal point gives the organisation a logo, or another one. It is public once the organisation is verified: on its
 * page, and beside its name under a joint input where it said so when it signed.
 *
 * Refuses: not_found, forbidden, conflict (suspended or rejected; no room on the server), too_many, invalid beside
 * `file` (see drawLogo).
 */
export async function putLogo(deps: Deps, { id, bytes }: { id: string; bytes: Uint8Array }): Promise<void> {
  await countAttempt(deps, edits, deps.actor.personId);
  // Before the picture is opened, so that nobody keeps the server busy for an organisation that is not theirs.
  await transaction((tx) => lockEditable(tx, deps.actor, id));
  const drawn = await drawLogo(bytes);
  try {
    await transaction(async (tx) => {
      const organisation = await lockEditable(tx, deps.actor, id);
      await writeLogo(tx, organisation, await keepFile(tx, drawn, logoMediaType), deps.clock.now());
    });
  } catch (error) {
    throw isNoRoom(error) ? new DomainError("conflict", "attachments.errors.noRoom") : error;
  }
}

async function lockEditable(tx: Transaction, actor: Actor, id: string): Promise<LoadedOrganisation> {
  const { organisation, subject } = await lockOrganisation(tx, actor, id);
  authorise(organisationPolicy.edit, actor, subject);
  if (organisation.status !== "pending" && organisation.status !== "verified") {
    throw new DomainError("conflict", "organisations.errors.notEditable");
  }
  return organisation;
}
