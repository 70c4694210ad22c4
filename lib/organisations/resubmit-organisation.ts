import { countAttempt } from "@/lib/accounts/count-attempt";
import { transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { newToken } from "@/lib/kernel/ids";
import { organisationLifecycle } from "./lifecycle";
import { edits } from "./limits";
import { lockOrganisation } from "./load-organisation";
import { mailAdministrators } from "./mail-organisation";
import { organisationPolicy } from "./policy";
import type { EditOrganisation } from "./schema";
import { writeFacts } from "./write-facts";

/** A focal point corrects a rejected organisation and sends it again; administrators are told once its address is confirmed. */
export async function resubmitOrganisation(deps: Deps, input: EditOrganisation, token = newToken()): Promise<void> {
  const { actor, clock, jobs } = deps;
  await countAttempt(deps, edits, actor.personId);
  return transaction(async (tx) => {
    const { organisation, subject } = await lockOrganisation(tx, actor, input.id);
    authorise(organisationPolicy.resubmit, actor, subject);
    const to = organisationLifecycle.next("resubmit", organisation.status);
    const data = { status: "pending", statusReason: null } as const;
    const { contactConfirmed } = await writeFacts(tx, deps, organisation, input, { token, data });
    await recordTransition(tx, {
      subject: "organisation",
      subjectId: organisation.id,
      field: "status",
      from: organisation.status,
      to,
      actor,
      at: clock.now(),
    });
    if (contactConfirmed) {
      await mailAdministrators(tx, jobs, { id: organisation.id, name: input.name, revision: input.seenRevision + 1 });
    }
  });
}
