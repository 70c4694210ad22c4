import type { Transaction } from "@/lib/db/client";
import { aLogo } from "./entry-facts";
import { noteChanges } from "./keep-history";
import { publicEntryStatuses } from "./lifecycle";
import type { LoadedOrganisation } from "./load-organisation";
import { dropOrganisation } from "./write-organisation";

/**
 * Not counted as a revision: what somebody else has open of the organisation's words stays good. Once the entry was
 * public, its history says that the logo came, changed or went; it keeps no picture.
 */
export async function writeLogo(
  tx: Transaction,
  { id, status, logoSha256: known }: Pick<LoadedOrganisation, "id" | "status" | "logoSha256">,
  logoSha256: string | null,
  at: Date,
): Promise<void> {
  if (logoSha256 === known) return;
  await tx.organisation.update({ where: { id }, data: { logoSha256 }, select: { id: true } });
  const said = (sha256: string | null) => (sha256 === null ? "" : aLogo);
  const change = { fact: "logo", before: said(known), after: said(logoSha256) } as const;
  if (publicEntryStatuses.includes(status)) {
    await noteChanges(tx, id, { asOf: null }, [change], { by: "organisation", at });
  }
  await dropOrganisation(tx, id);
}
