import { askApplicant } from "@/lib/accreditations/ask-applicant";
import { correctWords } from "@/lib/corrections/correct-words";
import { correctWordsSchema, settleCorrectionSchema } from "@/lib/corrections/schema";
import { settleCorrection } from "@/lib/corrections/settle-correction";
import { database } from "@/lib/db/client";
import { systemClock } from "@/lib/kernel/clock";
import { stampForm } from "@/lib/reports/form-stamp";
import { anAccreditingProcess } from "@/tests/factories/accreditation";
import { namesOf } from "./plant-brought";
import type { Ground } from "./planting";
import { type ProtectedWriter, withEffects } from "./protected-writer";

/** What waits for somebody to look at it, beside contributions: corrections that readers suggest, and applications. */
export async function plantReviews(ground: Ground, writer: ProtectedWriter): Promise<void> {
  await plantCorrections(ground, writer);
  await plantApplications(ground);
}

async function plantCorrections({ planting, at, moderator }: Ground, writer: ProtectedWriter): Promise<void> {
  const shown = planting.shown();
  const made = await writer.comment({ words: shown });
  await writer.publish(made);
  planting.names.push({ locale: ["en"], reference: [made.reference] });
  const places = [
    { of: "contribution", target: made.id, quote: shown },
    { of: "paragraph", target: at.lockedParagraph.id, quote: "critical infrastructure" },
  ];
  for (const place of places) {
    await suggest(planting, place, "that waits");
    const refused = await suggest(planting, place, "that was refused");
    const settled = { decision: "refuse", ...refused, reasonCode: "opinion" };
    await settleCorrection(withEffects(moderator), settleCorrectionSchema.parse(settled));
  }
}

async function suggest(planting: Ground["planting"], place: { of: string }, state: string) {
  const what = `a correction of a ${place.of} ${state}`;
  const correct = planting.inside(what);
  const answerTo = `${planting.inside(`the address of whoever suggested ${what}`)}@reader.example`;
  planting.tell(new RegExp(`${what}$`), [{ email: answerTo }]);
  const opened = stampForm(new Date(Date.now() - 60_000));
  const source = `https://source.example/${planting.inside(`the source of ${what}`)}`;
  const form = correctWordsSchema.parse({ ...place, correct, source, answerTo, opened });
  await correctWords({ clock: systemClock }, form, { source: `192.0.2.${state.length}`, actor: null });
  const { id, revision } = await database().correction.findFirstOrThrow({ where: { correct } });
  return { id, seenRevision: revision };
}

/** An application to a process that circulates names only, with what the organiser asks for, and a reason not to be shown. */
async function plantApplications({ planting }: Ground): Promise<void> {
  const process = await anAccreditingProcess({ objectionShown: "hidden" });
  const made = await process.applied();
  const toldTo = [made.focalPoint, process.organiser];
  const about = "an application for accreditation";
  const words = {
    why: planting.inside(`the reasons of ${about}`, toldTo),
    work: planting.inside(`the work named in ${about}`, toldTo),
    document: `https://documents.example/${planting.inside(`a document of ${about}`, toldTo)}`,
  };
  await process.apply(made.focalPoint, { ...words, seenRevision: (await process.rowOf(made.id)).revision });
  const asked = planting.inside(`what is missing from ${about}`, toldTo);
  const { revision } = await process.rowOf(made.id);
  await askApplicant(withEffects(process.organiser), { id: made.id, seenRevision: revision, asked });
  const objected = await process.applied();
  await process.complete(objected.id);
  await process.circulate([objected.id], 3_600_000);
  const reason = planting.inside("the reason of an objection that is not shown", [objected.focalPoint]);
  const objector = planting.inside("the State of an objection that is not shown", [objected.focalPoint]);
  await process.object(objected.id, objector, reason);
  planting.names.push({ ...namesOf(process.at), id: [made.id] });
}
