import { countAttempt } from "@/lib/accounts/count-attempt";
import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { notFound } from "@/lib/kernel/errors";
import { keepHistory } from "./keep-history";
import { edits } from "./limits";
import { lockAnyOrganisation, lockOrganisation } from "./load-organisation";
import { inOrder } from "./parts-in-order";
import { partPolicy } from "./policy";
import type { NamePart } from "./schema";
import { dropOrganisation, writeOrganisation } from "./write-organisation";

/**
 * A focal point says how a part of the organisation is called in other languages and spellings, where nobody speaks for
 * the part itself. Its verified name stays; what it was called before stays in its history.
 *
 * Refuses: not_found (no part of it), forbidden (no focal point; the part names itself), conflict (changed since).
 */
export async function namePart(deps: Deps, { wholeId, id, seenRevision, ...names }: NamePart): Promise<void> {
  const { actor, clock } = deps;
  await countAttempt(deps, edits, actor.personId);
  return transaction(async (tx) => {
    const { subject: whole } = await lockOrganisation(tx, actor, wholeId);
    await lockAnyOrganisation(tx, id);
    const part = (await inOrder(tx, wholeId)).find((one) => one.id === id);
    if (part === undefined) throw notFound();
    authorise(partPolicy.name, actor, { whole, isSpokenFor: part.isSpokenFor });
    await keepHistory(tx, [id], { by: "whole", at: clock.now() }, () =>
      writeOrganisation(tx, { id, seenRevision }, names),
    );
    await dropOrganisation(tx, id);
  });
}
