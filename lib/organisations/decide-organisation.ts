import type { Transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { organisationLifecycle } from "./lifecycle";
import { lockOrganisation } from "./load-organisation";
import { organisationPolicy } from "./policy";
import type { SeenOrganisation } from "./schema";
import { writeOrganisation } from "./write-organisation";

type Decision = SeenOrganisation & {
  event: "verify" | "reject" | "suspend" | "restore";
  /** Words of the administrator; null where none are asked for. */
  reason: string | null;
};

type Decided = Awaited<ReturnType<typeof lockOrganisation>>["organisation"];

/** What every decision of an administrator does, in this order; `before` may refuse. */
export async function decideOrganisation(
  tx: Transaction,
  { actor, clock }: Pick<Deps, "actor" | "clock">,
  { id, seenRevision, event, reason }: Decision,
  { before, data }: { before?(organisation: Decided): void; data?: { verifiedAt?: Date; asOf?: string } } = {},
): Promise<Decided> {
  const { organisation, subject } = await lockOrganisation(tx, actor, id);
  authorise(organisationPolicy.decide, actor, subject);
  const to = organisationLifecycle.next(event, organisation.status);
  before?.(organisation);
  await writeOrganisation(tx, { id, seenRevision }, { ...data, status: to, statusReason: reason });
  await recordTransition(tx, {
    subject: "organisation",
    subjectId: id,
    field: "status",
    from: organisation.status,
    to,
    actor,
    reason,
    at: clock.now(),
  });
  return organisation;
}
