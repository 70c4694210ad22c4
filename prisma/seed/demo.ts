import { database } from "@/lib/db/client";
import { comments } from "./content/comments";
import { consultation } from "./content/consultation";
import { otherConsultations } from "./content/other-consultations";
import { processes } from "./content/process";
import { seedComments } from "./demo/comments";
import { seedConsultation } from "./demo/consultations";
import { seedOrganisations } from "./demo/organisations";
import { seedStaff } from "./demo/people";
import { seedProcesses } from "./demo/processes";

/** Whether nobody has used this database yet. */
export async function isEmpty(): Promise<boolean> {
  return (await database().person.count()) === 0;
}

/**
 * Fills an empty database with the demonstration, through the same commands that people use.
 * @param onProgress is told each step in a sentence.
 */
export async function seedDemo(onProgress: (sentence: string) => void): Promise<void> {
  onProgress("Filling the demo: people and organisations");
  const staff = await seedStaff();
  await seedOrganisations();
  const processIds = await seedProcesses(processes, staff);
  for (const content of [consultation, ...otherConsultations]) {
    onProgress(`Filling the demo: ${content.title.en}`);
    await seedConsultation(content, processIds, staff);
  }
  onProgress(`Filling the demo: ${comments.length} comments`);
  await seedComments(comments, staff);
}
