import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { notFound } from "@/lib/kernel/errors";
import { organisationPolicy } from "./policy";
import type { PartOrganisations } from "./schema";

/** An administrator finds that two organisations of nearly one name are two; they are not shown as likely one again. */
export function partOrganisations({ actor, clock }: Pick<Deps, "actor" | "clock">, input: PartOrganisations) {
  return transaction(async (tx) => {
    authorise(organisationPolicy.administer, actor, undefined);
    const [oneId, otherId] = [input.one, input.other].sort();
    const found = await tx.organisation.count({ where: { id: { in: [input.one, input.other] } } });
    if (found !== 2 || oneId === undefined || otherId === undefined) throw notFound();
    await tx.organisationPair.createMany({ data: [{ oneId, otherId, at: clock.now() }], skipDuplicates: true });
  });
}
