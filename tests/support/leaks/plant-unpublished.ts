import { database } from "@/lib/db/client";
import { grantLateAccess } from "@/lib/deadlines/grant-late-access";
import { setWatchedWord } from "@/lib/hints/set-watched-word";
import { saveAnswerSchema } from "@/lib/moderation/answers-schema";
import { keepFilter } from "@/lib/moderation/keep-filter";
import { saveAnswer } from "@/lib/moderation/save-answer";
import { anActor, aPerson } from "@/tests/factories/actor";
import { because } from "@/tests/factories/appeal";
import { aConsultation, type MadeConsultation } from "@/tests/factories/consultation";
import { anOrganisation } from "@/tests/factories/organisation";
import { namesOf } from "./plant-brought";
import type { Ground } from "./planting";
import { proposeDecisions } from "./propose-decisions";
import { withEffects } from "./protected-writer";

/** Processes, consultations, texts and questions before they are published, and what only the desk keeps. */
export async function plantUnpublished(ground: Ground): Promise<void> {
  await plantConsultations(ground);
  await plantTexts(ground);
  await plantDesk(ground);
  await plantOrganisations(ground);
}

async function plantConsultations({ planting }: Ground): Promise<void> {
  const db = database();
  const hidden = await aConsultation.open({ status: "draft", versionStatus: "draft" });
  await db.consultation.update({
    where: { id: hidden.consultation.id },
    data: {
      slug: planting.secret("the address of an unpublished consultation"),
      title: { en: planting.secret("the title of an unpublished consultation") },
      summary: { en: planting.secret("the summary of an unpublished consultation") },
      background: { en: planting.secret("the background of an unpublished consultation") },
    },
  });
  await namedRound(hidden, planting.secret("a round of an unpublished consultation"));
  await db.draft.update({
    where: { id: hidden.draft.id },
    data: { title: { en: planting.secret("a draft of an unpublished consultation") }, symbol: "HIDDEN/1" },
  });
  await db.paragraph.update({
    where: { id: hidden.paragraph.id },
    data: paragraphThatSays(planting.secret("a paragraph of an unpublished consultation")),
  });
  await db.draftVersion.update({
    where: { id: hidden.version.id },
    data: { status: "published", publishedAt: new Date() },
  });
  const { slug } = await db.consultation.findUniqueOrThrow({ where: { id: hidden.consultation.id } });
  planting.names.push({ ...namesOf(hidden), consultation: [slug], versionId: [hidden.version.id] });
  planting.ids.push(hidden.consultation.id);
  const inHidden = await aConsultation.open();
  await db.process.update({
    where: { id: inHidden.process.id },
    data: {
      status: "draft",
      publishedAt: null,
      name: { en: planting.secret("the name of an unpublished process") },
      mandate: { en: planting.secret("the mandate of an unpublished process") },
    },
  });
  await db.consultation.update({
    where: { id: inHidden.consultation.id },
    data: {
      status: "draft",
      publishedAt: null,
      title: { en: planting.secret("a consultation of an unpublished process") },
    },
  });
  planting.names.push(namesOf(inHidden));
}

async function namedRound(at: MadeConsultation, word: string): Promise<void> {
  await database().round.update({ where: { id: at.round.id }, data: { name: { en: word } } });
}

const paragraphThatSays = (word: string) => ({ text: word, html: word, content: [{ type: "text", text: word }] });

/** Of the consultation that is open: the next version, a second draft without text, new questions, a note taken back. */
async function plantTexts({ planting, at, organiser }: Ground): Promise<void> {
  const db = database();
  const next = await db.draftVersion.create({
    data: {
      ...{ draftId: at.draft.id, slug: planting.secret("the address of an unpublished version"), position: 2 },
      ...{ label: { en: planting.secret("the label of an unpublished version") }, language: "en" },
      title: planting.secret("the title of an unpublished version"),
      previousId: at.version.id,
      paragraphs: {
        create: {
          ...paragraphThatSays(planting.secret("a paragraph of an unpublished version")),
          ...{ position: 1, kind: "paragraph", depth: 0, number: "1", anchor: "p1", lineageId: at.paragraph.id },
        },
      },
      footnotes: {
        create: [planting.secret("a footnote of an unpublished version")].map((word) => ({
          ...{ number: 1, html: word, text: word },
        })),
      },
    },
    select: { id: true, slug: true },
  });
  planting.names.push({
    ...namesOf(at),
    version: [next.slug, next.id],
    range: [`${at.version.slug}...${next.slug}`],
    versionId: [next.id],
  });
  await db.draftVersion.create({
    data: {
      ...{ draftId: at.draft.id, slug: "zero-draft-fr", position: 3, translationOfId: at.version.id },
      ...{ label: { fr: planting.secret("the label of an unpublished translation") }, language: "fr" },
      title: planting.secret("the title of an unpublished translation"),
    },
  });
  planting.names.push({ ...namesOf(at), version: ["zero-draft-fr"] });
  await db.annotation.create({
    data: {
      ...{ versionId: at.version.id, paragraphId: at.paragraph.id, kind: "note", createdById: organiser.personId },
      words: { en: planting.secret("a note on a paragraph that was taken back") },
      ...{ createdAt: new Date(), withdrawnAt: new Date() },
    },
  });
  const template = await db.inputTemplate.create({
    data: {
      ...{ roundId: at.round.id, version: 2, state: "draft" },
      guidance: { en: planting.inside("the guidance of questions that are not asked yet") },
      parts: {
        create: [{ position: 1, key: "new", title: { en: planting.inside("a question that is not asked yet") } }],
      },
    },
  });
  planting.ids.push(template.id);
}

async function plantDesk(ground: Ground): Promise<void> {
  const { planting, at, moderator, organiser } = ground;
  const answer = {
    ...{ processId: at.process.id, id: "", seenRevision: 0, decision: "refuse", reasonCode: because.reasonCode },
    name: planting.inside("the name of a ready answer"),
    words: { en: planting.inside("a ready answer") },
  };
  await saveAnswer(withEffects(moderator), saveAnswerSchema.parse(answer));
  const filter = { name: planting.inside("the name of a kept filter"), query: "kind=input" };
  await keepFilter(withEffects(moderator), filter);
  const watched = { processId: at.process.id, language: "en" as const, active: true };
  await setWatchedWord(withEffects(organiser), {
    ...watched,
    word: planting.inside("a word that a process looks for"),
  });
  const wording = { processId: at.process.id, state: "noted" as const, position: 1 };
  await database().standardWording.create({
    data: { ...wording, words: { en: planting.inside("a standard wording of the rapporteurs") } },
  });
  const definition = { position: 1, words: { en: planting.secret("what a term means that is not published") } };
  await database().glossaryTerm.create({
    data: {
      ...{ slug: planting.secret("the address of a term that is not published"), createdAt: new Date() },
      ...{ term: { en: planting.secret("a term that is not published") }, definitions: { create: [definition] } },
    },
  });
  const email = `late@${planting.inside("the address of whom late access was given")}.example`;
  const told = [{ email }];
  await grantLateAccess(withEffects(organiser), {
    ...{ roundId: at.round.id, email, until: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 16) },
    name: planting.inside("the name of whom late access was given", told),
    reason: planting.inside("why late access was given"),
  });
  planting.tell(/^the address of whom late/, told);
  await proposeDecisions(ground);
}

async function plantOrganisations({ planting }: Ground): Promise<void> {
  const db = database();
  for (const state of ["pending", "rejected", "suspended"] as const) {
    const { id, slug } = await anOrganisation[state]();
    const what = `an organisation that is ${state}`;
    await db.organisation.update({
      where: { id },
      data: {
        // The page of a suspended one stays, for what it published before.
        ...(state === "suspended" ? {} : saysOfItself(planting, what)),
        proof: planting.inside(`the proof of ${what}`),
        statusReason: planting.inside(`why there is ${what}`),
        contactEmail: `office@${planting.inside(`the contact address of ${what}`)}.example`,
      },
    });
    planting.names.push({ locale: ["en"], organisation: [slug] });
    planting.ids.push(id);
  }
  const open = await anOrganisation.verified();
  const proof = planting.inside("the proof of a verified organisation");
  const contactEmail = `office@${planting.inside("the contact address of a verified organisation")}.example`;
  await db.organisation.update({ where: { id: open.id }, data: { proof, contactEmail } });
  const email = `invited@${planting.inside("the address of somebody invited to an organisation")}.example`;
  await db.representation.create({
    data: { organisationId: open.id, email, role: "representative", status: "invited" },
  });
  const person = anActor(await aPerson());
  const answers = { name: planting.inside("what somebody typed into a registration") };
  await db.registrationDraft.create({ data: { personId: person.personId, answers } });
  planting.names.push({ locale: ["en"], organisation: [open.slug] });
}

function saysOfItself(planting: Ground["planting"], what: string) {
  return {
    name: planting.secret(`the name of ${what}`),
    acronym: planting.secret(`the acronym of ${what}`, { length: 9 }),
    ...{ description: planting.secret(`what is said by ${what}`), descriptionLanguage: "en" },
  };
}
