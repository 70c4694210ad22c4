import type { Transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Actor } from "@/lib/kernel/actor";
import type { RepresentationRoleName } from "./schema";

type Begin = { actor: Actor; organisationId: string; role: RepresentationRoleName; at: Date };

/** Lets the person who registers an organisation stand in it from the start; returns the id of the standing. */
export async function beginRepresentation(
  tx: Transaction,
  { actor, organisationId, role, at }: Begin,
): Promise<string> {
  const { id } = await tx.representation.create({
    data: {
      organisationId,
      personId: actor.personId,
      email: actor.email,
      role,
      status: "active",
      createdAt: at,
      startedAt: at,
    },
    select: { id: true },
  });
  await recordTransition(tx, {
    subject: "representation",
    subjectId: id,
    field: "status",
    from: null,
    to: "active",
    actor,
    at,
  });
  return id;
}
