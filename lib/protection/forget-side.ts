import type { Transaction } from "@/lib/db/client";

type Side = {
  id: string;
  reference: string | null;
  authorId: string;
  /** Null where a person speaks for themselves. */
  organisationId: string | null;
};

/**
 * Forgets who acted for a protected submission that is taken back, in the record of acts on it and in the mails that
 * its side was sent; what others decided keeps who decided. Its row says already that it was removed, or the database
 * refuses.
 */
export async function forgetSide(tx: Transaction, side: Side): Promise<void> {
  const { id, reference, authorId, organisationId } = side;
  const receipts = await tx.receipt.findMany({ where: { contributionId: id }, select: { submittedById: true } });
  const people = [authorId, ...receipts.map(({ submittedById }) => submittedById)];
  const ofSide = [{ personId: { in: people } }, ...(organisationId === null ? [] : [{ organisationId }])];
  await forgetMails(tx, { id, reference, addresses: await addressesOf(tx, people, organisationId) });
  await tx.transition.updateMany({
    where: { subject: "contribution", subjectId: id, OR: ofSide },
    data: { personId: null, organisationId: null, reason: null },
  });
  await tx.writingHold.deleteMany({ where: { contributionId: id } });
}

async function addressesOf(tx: Transaction, people: readonly string[], organisationId: string | null) {
  const found = await tx.person.findMany({
    where: {
      OR: [
        { id: { in: [...people] } },
        ...(organisationId === null ? [] : [{ representations: { some: { organisationId } } }]),
      ],
    },
    select: { email: true },
  });
  return found.map(({ email }) => email);
}

type Sent = { id: string; reference: string | null; addresses: string[] };

/** Mails that speak of it, by its reference or by the address of its page. */
async function forgetMails(tx: Transaction, { id, reference, addresses }: Sent): Promise<void> {
  await tx.mail.deleteMany({
    where: {
      recipient: { in: addresses },
      OR: [
        { values: { path: ["path"], string_contains: id } },
        ...(reference === null ? [] : [{ values: { path: ["reference"], equals: reference } }]),
      ],
    },
  });
}
