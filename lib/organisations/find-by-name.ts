import type { Transaction } from "@/lib/db/client";

/** The verified organisation that a name or acronym stands for, small or capital letters alike; `none` or `several`. */
export async function findByName(
  tx: Pick<Transaction, "organisation">,
  words: string,
): Promise<{ id: string; slug: string; name: string } | "none" | "several"> {
  const named = { equals: words, mode: "insensitive" as const };
  const select = { id: true, slug: true, name: true } as const;
  const byName = await tx.organisation.findMany({ where: { status: "verified", name: named }, take: 2, select });
  const found =
    byName.length > 0
      ? byName
      : await tx.organisation.findMany({ where: { status: "verified", acronym: named }, take: 2, select });
  const [only, another] = found;
  if (only === undefined) return "none";
  return another === undefined ? only : "several";
}
