import type { Transaction } from "@/lib/db/client";
import { readLocalised } from "@/lib/kernel/localised";
import type { Stated } from "./entry-facts";
import { readMeetings } from "./meetings";

/** What an entry states, and the month of which it says so. */
export type StatedAsOf = Stated & { asOf: string | null };

/** What the entries of verified organisations state, by their ids; all others are left out. */
export async function statedBy(tx: Transaction, ids: readonly string[]): Promise<Map<string, StatedAsOf>> {
  const rows = await tx.organisation.findMany({
    where: { id: { in: [...ids] }, status: "verified" },
    select: {
      ...{ id: true, name: true, acronym: true, names: true, aliases: true, stakeholderGroup: true, country: true },
      ...{ address: true, website: true, topics: true, description: true, ecosocStatus: true, answers: true },
      asOf: true,
      wholes: { where: { whole: { status: "verified" } }, select: { whole: { select: { slug: true } } } },
    },
  });
  return new Map(
    rows.map(({ id, names, answers, wholes, ...row }) => [
      id,
      {
        ...row,
        names: readLocalised(names),
        meetings: readMeetings(answers),
        partOf: wholes.map(({ whole }) => whole),
      },
    ]),
  );
}
