import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { database } from "@/lib/db/client";
import { refreshWords } from "@/lib/search/refresh-words";
import { comments } from "./content/comments";
import { consultation } from "./content/consultation";
import { disputes } from "./content/disputes";
import { events } from "./content/events";
import { expertGroups } from "./content/expert-groups";
import { guideCall } from "./content/inputs/guide-call";
import { monitoringCall } from "./content/inputs/monitoring-call";
import { sessionCall } from "./content/inputs/session-call";
import { letters } from "./content/letters";
import { otherConsultations } from "./content/other-consultations";
import { preDraftComments } from "./content/pre-draft/comments";
import { processes } from "./content/process";
import { rightsForum } from "./content/rights-forum";
import { heldEvents } from "./content/session-reports";
import { seedAccreditations } from "./demo/accreditations";
import { seedAnswers, seedPlacements } from "./demo/answers";
import { seedAttendance } from "./demo/attendance";
import { seedCall } from "./demo/calls";
import { seedComments } from "./demo/comments";
import { seedConsultation } from "./demo/consultations";
import { seedCorrections } from "./demo/corrections";
import { seedDisputes } from "./demo/disputes";
import { seedDocuments } from "./demo/documents";
import { seedEvents } from "./demo/events";
import { seedEventsDesk } from "./demo/events-desk";
import { seedGlossary } from "./demo/glossary";
import { seedInstruments } from "./demo/instruments";
import { seedLetters } from "./demo/letters";
import { seedLogos } from "./demo/logos";
import { seedOrganisations } from "./demo/organisations";
import { seedStaff } from "./demo/people";
import { seedPreDraftComments } from "./demo/pre-draft-comments";
import { seedProcesses } from "./demo/processes";
import { seedRegistrations } from "./demo/registrations";
import { seedRelated } from "./demo/related";
import { seedSessionReports } from "./demo/session-reports";
import { seedSpeakers } from "./demo/speakers";
import { seedTranslations } from "./demo/translations";
import { seedZeroDraft } from "./demo/zero-draft";

/** Lies in the var folder while the demo is being filled. */
const unfinished = "demo-unfinished";

/** Whether an earlier filling was cut off; its half must be thrown away before it is begun again. */
export function wasCutOff(varDirectory: string): boolean {
  return existsSync(join(varDirectory, unfinished));
}

/**
 * Fills a database that holds no process and no organisation with the demonstration, through the same commands that
 * people use.
 * @param onProgress is told each step in a sentence.
 */
export async function fillEmptyDemo(varDirectory: string, onProgress: (sentence: string) => void): Promise<void> {
  if ((await database().process.count()) + (await database().organisation.count()) > 0) return;
  const mark = join(varDirectory, unfinished);
  writeFileSync(mark, "");
  await seedDemo(onProgress);
  rmSync(mark);
}

async function seedDemo(onProgress: (sentence: string) => void): Promise<void> {
  onProgress("Filling the demo: people and organisations");
  const staff = await seedStaff();
  await seedOrganisations(staff);
  await seedLogos();
  const processIds = await seedProcesses([...processes, expertGroups, rightsForum], staff);
  await seedAccreditations(processIds.get(consultation.process) ?? "", staff);
  await seedGlossary(processIds.get(consultation.process) ?? "", staff);
  for (const content of [consultation, ...otherConsultations]) {
    onProgress(`Filling the demo: ${content.title.en}`);
    await seedConsultation(content, processIds, staff);
  }
  onProgress(`Filling the demo: ${preDraftComments.length} comments on the text before`);
  const answered = await seedPreDraftComments(preDraftComments, staff);
  onProgress("Filling the demo: the next version, and what became of each comment");
  await seedPlacements(await seedZeroDraft(consultation, staff), staff);
  await seedAnswers(preDraftComments, answered, staff);
  onProgress("Filling the demo: competing drafts and what stands beside a text");
  await seedDocuments(staff);
  await seedInstruments(staff);
  onProgress(`Filling the demo: ${comments.length} comments`);
  await seedComments(comments, staff);
  onProgress("Filling the demo: reports, a hiding and appeals");
  await seedDisputes(disputes, staff);
  onProgress(`Filling the demo: ${letters.length} letters of a campaign`);
  await seedLetters(letters);
  for (const call of [sessionCall, guideCall, monitoringCall]) {
    onProgress(`Filling the demo: ${call.title.en}`);
    await seedCall(call, processIds, staff);
  }
  await seedCorrections(staff);
  onProgress("Filling the demo: translations");
  await seedTranslations(staff);
  await seedRelated(processIds, staff);
  onProgress("Filling the demo: events and their sessions");
  await seedEvents(events, processIds);
  await seedEventsDesk(processIds.get(consultation.process) ?? "", staff);
  onProgress("Filling the demo: what came of meetings that are over");
  await seedEvents({ oewg: heldEvents }, processIds);
  await seedSessionReports(staff);
  await seedRegistrations(processIds.get(consultation.process) ?? "", staff);
  onProgress("Filling the demo: a hearing under way, with its list of speakers");
  await seedSpeakers(processIds.get(consultation.process) ?? "", staff);
  onProgress("Filling the demo: those who came to an event, and an open door");
  await seedAttendance(consultation.process, processIds, staff);
  await refreshWords();
}
