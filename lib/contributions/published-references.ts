import { database } from "@/lib/db/client";
import { publishedBy } from "./published-by";

/** References of everything published in a consultation. */
export async function publishedReferences(consultationId: string, now: Date): Promise<Set<string>> {
  const rows = await database().contribution.findMany({
    where: { consultationId, ...publishedBy(now) },
    select: { reference: true },
  });
  return new Set(rows.flatMap(({ reference }) => reference ?? []));
}
