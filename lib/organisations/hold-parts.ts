import type { Transaction } from "@/lib/db/client";
import type { PartOf } from "./part-of";

/** What is part of what, held until the transaction ends: two that are right by themselves can make a circle together. */
export async function holdParts(tx: Transaction): Promise<PartOf[]> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('openfloor parts of organisations'))::text`;
  return tx.organisationPart.findMany({ select: { wholeId: true, partId: true } });
}
