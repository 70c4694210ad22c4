import { addRound } from "@/lib/consultations/add-round";
import { createConsultation } from "@/lib/consultations/create-consultation";
import { publishConsultation } from "@/lib/consultations/publish-consultation";
import { addRoundSchema, createConsultationSchema } from "@/lib/consultations/schema";
import { database } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { createReadyMade } from "@/lib/templates/create-ready-made";
import { editPart } from "@/lib/templates/edit-part";
import { makeTemplateCurrent } from "@/lib/templates/make-template-current";
import { createReadyMadeSchema, editPartSchema } from "@/lib/templates/schema";
import type { ContentCall, ContentQuestion } from "../content/inputs/input-types";
import { hour } from "./hours";
import { seedInput } from "./inputs";
import { actAs, type Staff } from "./people";

/** A consultation that asks for written inputs, its template, and what has come in so far. */
export async function seedCall(call: ContentCall, processIds: Map<string, string>, staff: Staff): Promise<void> {
  const organiser = await actAs(staff.organiser);
  const roundId = await seedRound(organiser, call, processIds.get(call.process) ?? "");
  await seedTemplate(organiser, roundId, call.template);
  const { consultation } = await database().round.findUniqueOrThrow({
    where: { id: roundId },
    select: { consultation: { select: { id: true, revision: true } } },
  });
  await publishConsultation(organiser, { consultationId: consultation.id, seenRevision: consultation.revision });
  const inOrder = [...call.inputs].sort((a, b) => b.daysAgo - a.daysAgo);
  for (const input of inOrder) await seedInput(input, roundId, staff);
}

async function seedRound(organiser: Deps, call: ContentCall, processId: string): Promise<string> {
  const { slug, title, summary, background, conditions, contact, round } = call;
  const areas = await database().area.findMany({
    where: { processId, slug: { in: call.areas } },
    select: { id: true },
  });
  const { id } = await createConsultation(
    organiser,
    createConsultationSchema.parse({
      ...{ processId, slug, title, summary, background, conditions, contact },
      areaIds: areas.map((area) => area.id),
    }),
  );
  const stage = await database().processStage.findFirst({
    where: { processId, position: round.stage ?? -1 },
    select: { id: true },
  });
  const made = await addRound(
    organiser,
    addRoundSchema.parse({
      consultationId: id,
      name: round.name,
      opensAt: hour(round.opensAt, round.zone),
      closesAt: hour(round.closesAt, round.zone),
      zone: round.zone,
      accepts: ["inputs"],
      permits: ["joint", "topics", "impacts", ...(round.allowsPseudonym ? ["pseudonym"] : [])],
      mailTakes: round.mailTakes,
      stageId: stage?.id ?? "",
      agendaItem: round.agendaItem ?? {},
    }),
  );
  return made.id;
}

async function seedTemplate(organiser: Deps, roundId: string, template: ContentCall["template"]): Promise<void> {
  const questions = template.kind === "questions" ? template.questions : [];
  const lines = questions.map(({ question }) => question.en).join("\n");
  const made = await createReadyMade(
    organiser,
    createReadyMadeSchema.parse({ roundId, origin: template.kind, questions: lines, language: "en" }),
  );
  for (const question of questions) await completeQuestion(organiser, made.templateId, question);
  const { revision } = await database().inputTemplate.findUniqueOrThrow({
    where: { id: made.templateId },
    select: { revision: true },
  });
  await makeTemplateCurrent(organiser, { templateId: made.templateId, seenRevision: revision });
}

/** Its words in the second language, what helps to answer it, and who is asked. */
async function completeQuestion(organiser: Deps, templateId: string, question: ContentQuestion): Promise<void> {
  const part = await database().templatePart.findUniqueOrThrow({
    where: { templateId_key: { templateId, key: question.key } },
    select: { number: true, template: { select: { revision: true } } },
  });
  await editPart(
    organiser,
    editPartSchema.parse({
      templateId,
      seenRevision: part.template.revision,
      key: question.key,
      kind: "question",
      number: part.number,
      title: question.question,
      guidance: question.guidance ?? {},
      asksBody: true,
      stakeholderGroups: question.groups ?? [],
    }),
  );
}
