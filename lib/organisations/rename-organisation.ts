import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { keepHistory } from "./keep-history";
import { lockOrganisation } from "./load-organisation";
import { organisationPolicy } from "./policy";
import type { RenameOrganisation } from "./schema";
import { dropOrganisation, writeOrganisation } from "./write-organisation";

/** An administrator changes the name under which an organisation is verified. Its address stays. */
export function renameOrganisation(
  { actor, clock }: Pick<Deps, "actor" | "clock">,
  input: RenameOrganisation,
): Promise<void> {
  return transaction(async (tx) => {
    const { subject } = await lockOrganisation(tx, actor, input.id);
    authorise(organisationPolicy.decide, actor, subject);
    await keepHistory(tx, [input.id], { by: "administrator", at: clock.now() }, () =>
      writeOrganisation(tx, input, { name: input.name }),
    );
    await dropOrganisation(tx, input.id);
  });
}
