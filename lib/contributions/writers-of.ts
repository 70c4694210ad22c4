import type { Transaction } from "@/lib/db/client";
import type { LockedContribution } from "./load-contribution";
import { type Reader, stillOnItsSide } from "./still-on-its-side";

/** Who is told what becomes of a contribution: its author and whoever submitted it last, as far as they may still read it. */
export async function writersOf(tx: Transaction, contribution: LockedContribution): Promise<Reader[]> {
  const receipt = await tx.receipt.findFirst({
    where: { contributionId: contribution.id },
    orderBy: { receivedAt: "desc" },
    select: { submittedById: true },
  });
  const submitter =
    receipt === null
      ? null
      : await tx.person.findUnique({ where: { id: receipt.submittedById }, select: { email: true, locale: true } });
  const writers = submitter === null ? [contribution.author] : [contribution.author, submitter];
  return stillOnItsSide(tx, contribution.organisationId, writers);
}
