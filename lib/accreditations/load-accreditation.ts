import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { ownOrganisations, withPresentOffices } from "@/lib/moderation/load-moderated";
import { accreditationPolicy } from "./policy";

const columns = {
  id: true,
  processId: true,
  organisationId: true,
  state: true,
  revision: true,
  checkedAt: true,
  askedAt: true,
  process: { select: { slug: true, name: true, objectionShown: true } },
  organisation: { select: { id: true, name: true, status: true } },
  circulation: { select: { id: true, silentUntil: true, zone: true } },
} as const;

/** The application with its row locked until the transaction ends; null when there is none. */
export async function lockAccreditation(tx: Transaction, id: string) {
  // The lock comes first, so that what is read after it is what the previous holder left.
  await tx.$executeRaw`SELECT 1 FROM accreditation WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.accreditation.findUnique({ where: { id }, select: columns });
}

/** The same for an organiser of the process; for everybody else there is nothing at this id. */
export async function lockForDesk(tx: Transaction, given: Actor, id: string) {
  const accreditation = await lockAccreditation(tx, id);
  if (accreditation === null) throw notFound();
  const actor = await withPresentOffices(tx, given);
  if (!accreditationPolicy.read(actor, accreditation)) throw notFound();
  const own = await ownOrganisations(tx, actor);
  const { processId, organisationId } = accreditation;
  return { accreditation, actor, subject: { processId, isOwnOrganisation: own.has(organisationId) } };
}
