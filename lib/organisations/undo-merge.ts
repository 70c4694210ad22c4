import { z } from "zod";
import { type Transaction, transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { keepHistory } from "./keep-history";
import { organisationLifecycle } from "./lifecycle";
import { lockOrganisation, requireStanding } from "./load-organisation";
import { mailUnmerged } from "./mail-organisation";
import { holdMerges } from "./merge-organisation";
import { organisationPolicy } from "./policy";
import type { SeenOrganisation } from "./schema";
import { undoneUntil } from "./undone-until";
import { dropOrganisation, writeOrganisation } from "./write-organisation";

const givenSchema = z.object({
  parts: z.array(z.object({ wholeId: z.string(), partId: z.string() })),
  aliases: z.array(z.string()),
  representations: z.array(z.string()),
});

/**
 * An administrator takes a merge back: the organisation stands in the directory again with its address and its people,
 * and the other one loses what it was given. Whoever was let in there meanwhile stays. Its people are told.
 *
 * Refuses: conflict after thirty days, and while the other one is itself merged or suspended.
 */
export function undoMerge({ actor, clock, jobs }: Deps, input: SeenOrganisation): Promise<void> {
  return transaction(async (tx) => {
    await holdMerges(tx);
    const { organisation, subject } = await lockOrganisation(tx, actor, input.id);
    authorise(organisationPolicy.decide, actor, subject);
    const to = organisationLifecycle.next("part", organisation.status);
    const merge = await tx.organisationMerge.findFirst({
      where: { fromId: organisation.id, undoneAt: null },
      select: { id: true, intoId: true, at: true, given: true },
    });
    if (merge === null) throw notFound();
    const at = clock.now();
    if (at > undoneUntil(merge.at)) throw new DomainError("conflict", "organisations.errors.mergeTooOld");
    const { organisation: into } = await lockOrganisation(tx, actor, merge.intoId);
    requireStanding(into);
    const given = givenSchema.parse(merge.given);
    await keepHistory(tx, [into.id], { by: "administrator", at }, () => takeAway(tx, into.id, given, at));
    await tx.organisationMerge.update({ where: { id: merge.id }, data: { undoneAt: at }, select: { id: true } });
    await writeOrganisation(tx, input, { status: to });
    await recordTransition(tx, {
      ...{ subject: "organisation", subjectId: organisation.id, field: "status", from: organisation.status, to },
      ...{ actor, at },
    });
    await mailUnmerged(tx, jobs, { organisation, into });
    await dropOrganisation(tx, organisation.id);
    await dropOrganisation(tx, into.id);
  });
}

async function takeAway(tx: Transaction, intoId: string, given: z.output<typeof givenSchema>, at: Date): Promise<void> {
  const { aliases } = await tx.organisation.findUniqueOrThrow({ where: { id: intoId }, select: { aliases: true } });
  await tx.organisation.update({
    where: { id: intoId },
    data: { aliases: aliases.filter((alias) => !given.aliases.includes(alias)), revision: { increment: 1 } },
    select: { id: true },
  });
  await tx.organisationPart.deleteMany({ where: { OR: given.parts } });
  await tx.representation.updateMany({
    where: { id: { in: given.representations }, status: "requested" },
    data: { status: "ended", endedAt: at, revision: { increment: 1 } },
  });
}
