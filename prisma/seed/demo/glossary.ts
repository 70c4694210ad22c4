import { database } from "@/lib/db/client";
import { addTerm } from "@/lib/glossary/add-term";
import { publishTerm } from "@/lib/glossary/publish-term";
import { addTermSchema } from "@/lib/glossary/schema";
import { glossary } from "../content/glossary";
import { actAs, type Staff } from "./people";

/** Terms that texts use, through the commands of the desk: those of the platform, and those of one process. */
export async function seedGlossary(processId: string, staff: Staff): Promise<void> {
  const [administrator, organiser] = [await actAs(staff.administrator), await actAs(staff.organiser)];
  for (const { ofProcess = false, ...content } of glossary) {
    const keeper = ofProcess ? organiser : administrator;
    const { id } = await addTerm(keeper, addTermSchema.parse({ ...content, processId: ofProcess ? processId : "" }));
    const { revision } = await database().glossaryTerm.findUniqueOrThrow({ where: { id }, select: { revision: true } });
    await publishTerm(keeper, { id, seenRevision: revision });
  }
}
