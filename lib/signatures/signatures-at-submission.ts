import type { Transaction } from "@/lib/db/client";

/** An organisation whose name stands under a text, in the order in which the lead invited. */
export type ConfirmedSignatory = {
  signatureId: string;
  organisationId: string;
  name: string;
  stakeholderGroup: string | null;
  confirmedAt: Date;
};

/**
 * The names that were confirmed for exactly the text with this SHA-256 (lower-case hex), and no others. The caller
 * holds the row of the contribution, so that nobody confirms, withdraws or writes meanwhile.
 */
export async function confirmedSignatories(
  tx: Transaction,
  contributionId: string,
  textSha256: string,
): Promise<ConfirmedSignatory[]> {
  const rows = await tx.coSignature.findMany({
    where: { contributionId, state: "confirmed", confirmedSha256: textSha256 },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      confirmedAt: true,
      organisation: { select: { id: true, name: true, stakeholderGroup: true } },
    },
  });
  return rows.flatMap(({ id, confirmedAt, organisation }) =>
    organisation === null || confirmedAt === null
      ? []
      : [
          {
            signatureId: id,
            organisationId: organisation.id,
            name: organisation.name,
            stakeholderGroup: organisation.stakeholderGroup,
            confirmedAt,
          },
        ],
  );
}
