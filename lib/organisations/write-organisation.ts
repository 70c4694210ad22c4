import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Prisma } from "@/lib/db/generated/client";
import { DomainError } from "@/lib/kernel/errors";
import { textsWith } from "./texts-with";

/** Writes an organisation that nobody has changed since `seenRevision`; refuses as conflict when somebody has. */
export async function writeOrganisation(
  tx: Transaction,
  organisation: { id: string; seenRevision: number },
  data: Prisma.OrganisationUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.organisation.updateMany({
    where: { id: organisation.id, revision: organisation.seenRevision },
    data: { ...data, revision: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "errors.changedMeanwhile");
}

/** Makes the documents stale in which an organisation is shown: the directory, its page and the texts it stands with. */
export async function dropOrganisation(tx: Transaction, id: string): Promise<void> {
  await dropDocuments(tx, ["home", "organisations", `organisation:${id}`, "search", ...(await textsWith(tx, id))]);
}
