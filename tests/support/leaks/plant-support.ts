import { database } from "@/lib/db/client";
import { decideReply } from "@/lib/dispositions/decide-reply";
import { publishedDispositionsOf } from "@/lib/dispositions/public";
import { replyToAnswer } from "@/lib/dispositions/reply-to-answer";
import { decideEndorsement } from "@/lib/endorsements/decide-endorsement";
import { giveEndorsement } from "@/lib/endorsements/give-endorsement";
import { withdrawEndorsement } from "@/lib/endorsements/withdraw-endorsement";
import { askForChange } from "@/lib/signatures/ask-for-change";
import { inviteByEmail } from "@/lib/signatures/invite-by-email";
import { inviteOrganisation } from "@/lib/signatures/invite-organisation";
import { openForSignatures } from "@/lib/signatures/open-for-signatures";
import { answer, publishReady } from "@/tests/factories/answer";
import { because } from "@/tests/factories/appeal";
import { aSpeaker } from "@/tests/factories/joint-input";
import { HiddenContributions } from "./plant-contributions";
import type { Ground } from "./planting";
import { type ProtectedWriter, revisionOf, withEffects } from "./protected-writer";

/** What others say to a text, and the rapporteur to its writers, before anybody may read it. */
export async function plantSupport(ground: Ground, writer: ProtectedWriter): Promise<void> {
  const published = await writer.comment({ words: ground.planting.shown() });
  await writer.publish(published);
  await plantEndorsements(ground, { contributionId: published.id }, "part");
  await plantEndorsements(ground, { versionId: ground.at.version.id }, ground.at.paragraph.id);
  await plantAnswers(ground, writer);
  await plantSignatures(ground, writer);
}

async function plantEndorsements(
  { planting, moderator }: Ground,
  thing: { contributionId: string } | { versionId: string },
  place: string,
): Promise<void> {
  const of = "versionId" in thing ? "a version" : "a comment";
  const give = async (state: string) => {
    const { by } = await aSpeaker();
    const toldTo = [by];
    const words = planting.secret(`support for ${of} ${state}`, { toldTo });
    const reserved =
      "versionId" in thing ? [{ place, words: planting.secret(`a reservation on ${of} ${state}`, { toldTo }) }] : [];
    const { id } = await giveEndorsement(withEffects(by), { ...thing, language: "en", words, reservations: reserved });
    return { id, by };
  };
  await give("that waits for moderation");
  const refused = await give("that was refused");
  await decideEndorsement(withEffects(moderator), {
    ...{ decision: "refuse", ...(await seenOf(refused.id)) },
    reasonCode: because.reasonCode,
  });
  const withdrawn = await give("that was taken back");
  await decideEndorsement(withEffects(moderator), { decision: "publish", ...(await seenOf(withdrawn.id)) });
  await withdrawEndorsement(withEffects(withdrawn.by), { id: withdrawn.id });
}

async function seenOf(id: string) {
  const { revision } = await database().endorsement.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  return { id, seenRevision: revision };
}

async function plantAnswers({ planting, at, rapporteur, organiser, moderator }: Ground, writer: ProtectedWriter) {
  const replies = ["that waits for moderation", "that was refused"];
  const answered: { id: string; words: string }[] = [];
  for (const state of replies) {
    const made = await writer.comment({ words: planting.shown() });
    await writer.publish(made);
    await answer(rapporteur, made.id);
    answered.push({ id: made.id, words: planting.secret(`a reply to an answer ${state}`, { toldTo: [writer.by] }) });
  }
  await publishReady(organiser, at.version.id, withEffects(organiser));
  for (const { id: contributionId, words: text } of answered) {
    const answerId = (await publishedDispositionsOf([contributionId])).get(contributionId)?.id ?? "";
    await replyToAnswer(withEffects(writer.by), { contributionId, answerId, text, language: "en" });
  }
  const { id, revision } = await database().dispositionReply.findUniqueOrThrow({
    where: { contributionId: answered[1]?.id ?? "" },
  });
  const { reasonCode } = because;
  await decideReply(withEffects(moderator), { decision: "refuse", id, seenRevision: revision, reasonCode });
  const prepared = await writer.comment({ words: planting.shown() });
  await writer.publish(prepared);
  await answer(rapporteur, prepared.id, {
    observation: planting.secret("an answer that is not published"),
    tags: planting.inside("a rapporteur's tag"),
  });
}

/** A joint input that several are asked to sign. */
async function plantSignatures(ground: Ground, writer: ProtectedWriter): Promise<void> {
  const { planting } = ground;
  const asked = await aSpeaker();
  const email = `office@${planting.inside("the address of whom an organisation asked to sign")}.example`;
  const toldTo = [writer.by, asked.by, { email }];
  const joint = await new HiddenContributions(ground, "input", writer).draft("that collects signatures");
  const name = planting.inside("the name of whom an organisation asked to sign", toldTo);
  const deps = withEffects(writer.by);
  const organisationId = asked.organisation.id;
  const { id } = await inviteOrganisation(deps, { contributionId: joint.id, organisationId });
  await inviteByEmail(deps, { contributionId: joint.id, name, email });
  const seen = { contributionId: joint.id, seenRevision: await revisionOf(joint.id) };
  await openForSignatures(deps, { ...seen, closesAt: "" });
  await askForChange(withEffects(asked.by), { id, words: planting.inside("what a co-signatory asks for", toldTo) });
  planting.ids.push(id);
  planting.tell(/that collects signatures$|whom an organisation asked to sign$/, toldTo);
}
