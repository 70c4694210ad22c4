import { database } from "@/lib/db/client";
import { referInput } from "@/lib/processes/refer-input";
import { relateProcess } from "@/lib/processes/relate-process";
import { referInputSchema, relateProcessSchema } from "@/lib/processes/schema";
import { relations, rightsForum } from "../content/rights-forum";
import { actAs, type Staff } from "./people";

/** How the processes stand to each other, and an input to the first that stands before the second too. */
export async function seedRelated(processIds: ReadonlyMap<string, string>, staff: Staff): Promise<void> {
  const organiser = await actAs(staff.organiser);
  for (const { from, to, kind, words } of relations) {
    const [processId, otherId] = [processIds.get(from), processIds.get(to)];
    await relateProcess(organiser, relateProcessSchema.parse({ processId, otherId, kind, words }));
  }
  const { reference } = await database().contribution.findFirstOrThrow({
    where: { kind: "input", publication: "published", submission: "submitted", protection: "none" },
    orderBy: { submittedAt: "asc" },
    select: { reference: true },
  });
  const processId = processIds.get(rightsForum.slug);
  await referInput(organiser, referInputSchema.parse({ processId, reference }));
}
