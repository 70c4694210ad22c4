import type { Transaction } from "@/lib/db/client";
import { dropOrganisation } from "./write-organisation";

/** Not counted as a revision: what somebody else has open of the organisation's words stays good. */
export async function writeLogo(tx: Transaction, id: string, logoSha256: string | null): Promise<void> {
  await tx.organisation.update({ where: { id }, data: { logoSha256 }, select: { id: true } });
  await dropOrganisation(tx, id);
}
