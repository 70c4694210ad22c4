import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { openScans, shownBeside } from "./open-to-all";

/** Ids of the files beside published contributions that are given out now, in their order, by the contribution. */
export async function openFilesOf(contributionIds: readonly string[], now: Date): Promise<Map<string, string[]>> {
  const rows = await database().attachment.findMany({
    where: {
      scan: { in: [...openScans] },
      ...shownBeside({ AND: [{ id: { in: [...contributionIds] } }, publishedBy(now)] }),
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, contributionId: true },
  });
  const byContribution = Map.groupBy(rows, ({ contributionId }) => contributionId);
  return new Map([...byContribution].map(([id, files]) => [id, files.map((file) => file.id)]));
}
