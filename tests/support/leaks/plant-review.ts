import { askApplicant } from "@/lib/accreditations/ask-applicant";
import { correctWords } from "@/lib/corrections/correct-words";
import { correctWordsSchema, settleCorrectionSchema } from "@/lib/corrections/schema";
import { settleCorrection } from "@/lib/corrections/settle-correction";
import { database } from "@/lib/db/client";
import { systemClock } from "@/lib/kernel/clock";
import { stampForm } from "@/lib/reports/form-stamp";
import { addTranslation } from "@/lib/translations/add-translation";
import { originalToTranslate } from "@/lib/translations/original-to-translate";
import { addTranslationSchema } from "@/lib/translations/schema";
import { settleTranslation } from "@/lib/translations/settle-translation";
import { anAccreditingProcess } from "@/tests/factories/accreditation";
import { anActor, aPerson, notedJobs } from "@/tests/factories/actor";
import { anOrganisation } from "@/tests/factories/organisation";
import { namesOf } from "./plant-brought";
import type { Ground } from "./planting";
import { type ProtectedWriter, withEffects } from "./protected-writer";

/** What waits for somebody to look at it, beside contributions: suggested corrections, translations, applications. */
export async function plantReviews(ground: Ground, writer: ProtectedWriter): Promise<void> {
  await plantCorrections(ground, writer);
  await plantTranslations(ground, writer);
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
    await anEntry(planting),
  ];
  const administrator = anActor(await aPerson({ administrator: true }));
  for (const place of places) {
    await suggest(planting, place, "that waits");
    const refused = await suggest(planting, place, "that was refused");
    const settled = { decision: "refuse", ...refused, reasonCode: "opinion" };
    const reviewer = place.of === "organisation" ? administrator : moderator;
    await settleCorrection(withEffects(reviewer), settleCorrectionSchema.parse(settled));
  }
}

/** An organisation of the directory, which everybody may read. */
async function anEntry(planting: Ground["planting"]) {
  const { id, slug } = await anOrganisation.verified();
  await database().organisation.update({ where: { id }, data: { description: "A network of 187 members." } });
  planting.names.push({ locale: ["en"], organisation: [slug] });
  return { of: "organisation", target: id, field: "description", quote: "187 members" };
}

async function plantTranslations({ planting, at, moderator, second }: Ground, writer: ProtectedWriter): Promise<void> {
  const made = await writer.comment({ words: planting.shown() });
  await writer.publish(made);
  planting.names.push({ locale: ["en"], reference: [made.reference], language: ["fr", "es"] });
  const places = [
    { of: "contribution", target: made.id, language: "fr", state: "that waits" },
    { of: "contribution", target: made.id, language: "es", state: "that was refused" },
    { of: "paragraph", target: at.lockedParagraph.id, language: "fr", state: "that waits" },
  ];
  for (const { state, ...place } of places) {
    const isOfParagraph = place.of === "paragraph";
    const target = {
      contributionId: isOfParagraph ? null : place.target,
      paragraphId: isOfParagraph ? place.target : null,
    };
    const { fields } = await originalToTranslate(moderator, target);
    const what = `a translation of a ${place.of} ${state}`;
    const words = fields.map(({ field }) => [field, planting.inside(`${field} of ${what}`)]);
    const form = addTranslationSchema.parse({ ...place, by: "person", words: Object.fromEntries(words) });
    const { id } = await addTranslation(withEffects(moderator), form);
    if (state === "that waits") continue;
    await settleTranslation(withEffects(second), { id, decision: "refuse", seenRevision: 1 });
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
  await correctWords({ clock: systemClock, jobs: notedJobs() }, form, {
    source: `192.0.2.${state.length}`,
    actor: null,
  });
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
