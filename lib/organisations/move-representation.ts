import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { representationLifecycle } from "./lifecycle";

type Standing = { id: string; status: "invited" | "requested" | "active" | "declined" | "ended" };

type Move = { event: keyof typeof representationLifecycle.table; actor: Actor; at: Date };

/** Changes somebody's standing from the state that was read, and writes down who did it. */
export async function moveRepresentation(
  tx: Transaction,
  { id, status: from }: Standing,
  { event, actor, at }: Move,
  data: Prisma.RepresentationUncheckedUpdateManyInput = {},
): Promise<void> {
  const to = representationLifecycle.next(event, from);
  const dates = to === "active" ? { startedAt: at } : { endedAt: at };
  const { count } = await tx.representation.updateMany({
    where: { id, status: from },
    data: { ...dates, ...data, status: to, revision: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "errors.alreadyDone");
  await recordTransition(tx, { subject: "representation", subjectId: id, field: "status", from, to, actor, at });
}
