import type { Transaction } from "@/lib/db/client";
import { findByName } from "./find-by-name";
import { addedRefusal } from "./write-wholes";

/** The verified organisation that is meant as one more whole. Refuses: invalid beside `added` (none, or several). */
export async function findWhole(
  tx: Pick<Transaction, "organisation">,
  name: string,
): Promise<{ id: string; slug: string }> {
  const found = await findByName(tx, name);
  if (found === "none") throw addedRefusal("organisations.errors.nobodyNamed");
  if (found === "several") throw addedRefusal("organisations.errors.severalNamed");
  return found;
}
