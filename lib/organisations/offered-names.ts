import { database } from "@/lib/db/client";

/** More than a list to choose from can hold; beyond them, names are looked up while one types. */
const mostOffered = 300;

/** Names of verified organisations to choose from, in their order; any other one is found by its name too. */
export async function offeredOrganisationNames(): Promise<string[]> {
  const rows = await database().organisation.findMany({
    where: { status: "verified" },
    orderBy: { name: "asc" },
    take: mostOffered,
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}
