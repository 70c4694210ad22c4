import type { Transaction } from "@/lib/db/client";

/** Whether an organisation of the directory is called so, in any case and with any accents: nobody poses as another. */
export async function isNameOfOrganisation(tx: Transaction, name: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM organisation o
    WHERE openfloor_fold(o.name) = openfloor_fold(${name}) OR openfloor_fold(o.acronym) = openfloor_fold(${name})
    LIMIT 1`;
  return found.length > 0;
}
