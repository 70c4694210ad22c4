import { addAttachment } from "@/lib/attachments/add-attachment";
import { startUpload } from "@/lib/attachments/start-upload";
import { database } from "@/lib/db/client";
import { confirmImport } from "@/lib/imports/confirm-import";
import { proposeImport } from "@/lib/imports/propose-import";
import { receiveMessage } from "@/lib/inbound/receive-message";
import { saveInput } from "@/lib/inputs/save-input";
import { jobs } from "@/lib/jobs/queue";
import { systemClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { letters } from "@/prisma/seed/content/letters";
import { aLetter } from "@/tests/factories/campaign";
import { aConsultation, anOfficer, type MadeConsultation } from "@/tests/factories/consultation";
import { aTemplate } from "@/tests/factories/input";
import { aMessage, aTakingRound } from "@/tests/factories/mail-message";
import { aFileThatSays } from "./naming-files";
import type { Ground } from "./planting";
import { ProtectedWriter, revisionOf, textOf, withEffects } from "./protected-writer";

/** What stays behind when texts are written, brought in, sent by mail or sent by many. */
export async function plantBrought(ground: Ground, writer: ProtectedWriter): Promise<void> {
  await plantLeftovers(ground, writer);
  await plantImports(ground, writer);
  await plantMail(ground);
  await plantCampaign(ground);
  await plantElsewhere(ground, writer);
}

/** An input whose earlier states and files were not submitted with it. */
async function plantLeftovers({ planting }: Ground, writer: ProtectedWriter): Promise<void> {
  const toldTo = [writer.by];
  const deps = withEffects(writer.by);
  const { id } = await writer.draftInput({ words: planting.secret("what stood in an input earlier", { toldTo }) });
  // Written over by a page that had not seen it: what it wrote over stays as a state of its own.
  const save = (words: string, over: "1" | "beside") =>
    saveInput(deps, { ...textOf(words), id, pageKey: newId(), seenRevision: 1, over });
  const shown = planting.shown();
  await save(shown, "1");
  await save(planting.secret("a conflicting copy of an input", { toldTo }), "beside");
  const name = planting.inside("the name of a file that is being sent", toldTo);
  await startUpload(deps, { contributionId: id, name: `${name}.pdf`, bytes: 5_000 });
  const submitted = await writer.submit({ id });
  await writer.publish(submitted);
  planting.names.push({ locale: ["en"], reference: [submitted.reference] });
}

/** Documents that inputs were made of: one proposed, one confirmed and published without its original. */
async function plantImports({ planting }: Ground, writer: ProtectedWriter): Promise<void> {
  const toldTo = [writer.by];
  const deps = withEffects(writer.by);
  const bring = async (id: string, what: string) => {
    const file = aFileThatSays({
      name: planting.secret(`the name of a document ${what}`, { toldTo }),
      text: planting.secret(`a document ${what}`, { toldTo }),
    });
    const made = await proposeImport(deps, { contributionId: id, ...file });
    planting.names.push({ import: [made.id] });
    return made;
  };
  const open = await writer.draftInput({
    words: planting.secret("an input that a document is brought to", { toldTo }),
  });
  await bring(open.id, "that is being brought in");
  const shown = planting.shown();
  const { id } = await writer.draftInput({ words: shown });
  const { id: importId } = await bring(id, "whose original is not offered");
  const left = { sections: {}, doubts: {} };
  await confirmImport(deps, { importId, seenRevision: await revisionOf(id), ...left });
  // What it says was not taken over.
  await saveInput(deps, {
    ...{ ...textOf(shown), id, pageKey: newId(), over: "1" as const },
    seenRevision: await revisionOf(id),
  });
  await writer.publish(await writer.submit({ id }));
}

/** A message of somebody unknown, which waits for an organiser. */
async function plantMail({ planting }: Ground): Promise<void> {
  const { to } = await aTakingRound("drafts");
  const from = `office@${planting.inside("the sender of a message that waits")}.example`;
  const subject = planting.inside("the subject of a message that waits");
  const text = planting.inside("a message that waits");
  const name = planting.inside("the name of a file in a message that waits");
  const said = planting.inside("a file in a message that waits");
  const bytes = new TextEncoder().encode(`harbour,${said}\n`);
  const message = aMessage.withFile({ from, to, subject, text: `Para. 12: ${text}` }, `${name}.csv`, "text/csv", bytes);
  const deps = { clock: systemClock, jobs };
  const [received] = await receiveMessage(deps, {
    bytes: message,
    recipients: null,
    door: "command",
    authentication: null,
  });
  if (received?.state !== "waiting") throw new Error(`The message is ${received?.state}, not waiting`);
  planting.ids.push(received.id ?? "");
}

/** Nearly equal letters of which one is published: the others wait, and say one word of their own. */
async function plantCampaign({ planting }: Ground): Promise<void> {
  const at = await aConsultation.open({ eligibility: "everyone" });
  const moderator = await anOfficer.moderating(at);
  const [first] = letters;
  const body = `${first?.body} ${planting.shown()}`;
  const shown = await aLetter({ at, body });
  const { id, revision } = shown;
  await moderateContribution(withEffects(moderator), { decision: "publish", id, seenRevision: revision });
  const also = await aLetter({ at, body: `${body} Indeed.` });
  await moderateContribution(withEffects(moderator), { decision: "publish", id: also.id, seenRevision: also.revision });
  const variant = await aLetter({ at, body: `${body} ${planting.secret("a letter of a campaign that waits")}.` });
  const member = await database().campaignMember.findUnique({ where: { contributionId: variant.id } });
  if (member === null) throw new Error("The letters are no campaign");
  planting.ids.push(member.campaignId);
  planting.contribution({ id: variant.id, reference: variant.reference ?? "" });
  planting.names.push({ ...namesOf(at), reference: [shown.reference ?? ""] });
}

/** A round whose contributions are shown after it has closed, and a text that was replaced while a draft on it was open. */
async function plantElsewhere({ planting }: Ground, writer: ProtectedWriter): Promise<void> {
  const toldTo = [writer.by];
  const later = await aConsultation.open({ visibility: "after_closing" });
  await aTemplate(later, { asksAbout: true });
  const there = new ProtectedWriter(later, writer.by, await anOfficer.moderating(later));
  for (const kind of ["comment", "input"] as const) {
    const words = planting.secret(`a published ${kind} of a round that shows nothing before it closes`, { toldTo });
    const files = [aFileThatSays({ name: words, text: words })];
    const made = await there[kind]({ words, files });
    await there.publish(made);
    planting.contribution(made);
  }
  planting.names.push(namesOf(later));
  const replaced = await aConsultation.open();
  const old = new ProtectedWriter(replaced, writer.by, writer.moderator);
  const draft = await old.draftComment({ words: planting.secret("a draft on a text that was replaced", { toldTo }) });
  await addAttachment(withEffects(writer.by), {
    contributionId: draft.id,
    ...aFileThatSays({ name: "left", text: planting.secret("a file beside a draft on a replaced text", { toldTo }) }),
  });
  await database().draftVersion.update({ where: { id: replaced.version.id }, data: { status: "superseded" } });
  planting.contribution(draft);
  planting.names.push(namesOf(replaced));
}

/** Names of a consultation and its text in the addresses of documents and programs. */
export function namesOf(at: MadeConsultation) {
  return {
    locale: ["en"],
    process: [at.process.slug],
    consultation: [at.consultation.slug],
    draft: [at.draft.slug],
    version: [at.version.slug],
    round: ["1"],
    anchor: ["p1"],
    range: [`${at.version.slug}...${at.version.slug}`],
    format: ["html"],
  };
}
