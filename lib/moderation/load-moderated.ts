import { lockContribution } from "@/lib/contributions/load-contribution";
import type { Database, Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { coSigned } from "@/lib/signatures/co-signed";
import { moderationPolicy } from "./policy";

/** The contribution, locked, and who the actor is to it; for those without an office there is nothing at this id. */
export async function lockModerated(tx: Transaction, actor: Actor, id: string) {
  const contribution = await lockContribution(tx, id);
  if (contribution === null || contribution.protection === "confidential") throw notFound();
  const subject = {
    processId: contribution.consultation.process.id,
    draftId: contribution.version?.draft.id ?? null,
    authorId: contribution.authorId,
    organisationId: contribution.organisationId,
    isOwnOrganisation: await speaksForOwn(tx, actor, contribution),
    isOwnSubmission: await hasSubmitted(tx, actor, id),
  };
  if (!moderationPolicy.read(await withPresentOffices(tx, actor), subject)) throw notFound();
  return { contribution, subject };
}

/** The actor with the offices of this moment: one may have ended while the act waited for its row. */
export async function withPresentOffices(tx: Transaction, actor: Actor): Promise<Actor> {
  const offices = await tx.processRole.findMany({
    where: { personId: actor.personId, endedAt: null },
    select: { role: true, processId: true, draftId: true },
  });
  return { ...actor, offices };
}

/** Whether the actor's name stands on a receipt of it. */
export async function hasSubmitted(db: Database, actor: Actor, contributionId: string): Promise<boolean> {
  const receipt = await db.receipt.findFirst({
    where: { contributionId, submittedById: actor.personId },
    select: { id: true },
  });
  return receipt !== null;
}

/** Whether an organisation of the actor's wrote it, or has put its name under it. */
export async function speaksForOwn(
  db: Database,
  actor: Actor,
  { id, organisationId }: { id: string; organisationId: string | null },
): Promise<boolean> {
  const own = await ownOrganisations(db, actor);
  return own.has(organisationId ?? "") || (await coSigned(db, [id], own)).size > 0;
}

/** Every organisation the actor actively represents, whichever they act for now. */
export async function ownOrganisations(db: Database, actor: Pick<Actor, "personId">): Promise<Set<string>> {
  const rows = await db.representation.findMany({
    where: { personId: actor.personId, status: "active" },
    select: { organisationId: true },
  });
  return new Set(rows.map((row) => row.organisationId));
}
