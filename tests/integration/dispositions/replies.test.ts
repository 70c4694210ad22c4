import { beforeAll, describe, expect, it } from "vitest";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { decideReply } from "@/lib/dispositions/decide-reply";
import { countOwnAnswers, listOwnAnswers, readOwnAnswer } from "@/lib/dispositions/own-answers";
import { publishedDispositionsOf } from "@/lib/dispositions/public";
import { countReplies } from "@/lib/dispositions/queries";
import { listReplies } from "@/lib/dispositions/replies-query";
import { replyToAnswer } from "@/lib/dispositions/reply-to-answer";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "../../factories/actor";
import { answer, publishReady } from "../../factories/answer";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative, type MadeOrganisation } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let ngo: MadeOrganisation;
let focalPoint: Actor;
let rapporteur: Actor;
let organiser: Actor;
let moderator: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  ngo = await anOrganisation.verified();
  focalPoint = await aRepresentative.focalPointOf(ngo);
  rapporteur = await anOfficer.reporting(at);
  organiser = await anOfficer.organising(at);
  moderator = await anOfficer.moderating(at);
});

const refusedWith = (code: string, messageKey?: string) =>
  expect.objectContaining({ name: "DomainError", code, ...(messageKey ? { messageKey } : {}) });

/** A published comment with a published answer. */
async function anAnswered() {
  const made = await aComment.published({ at, by: focalPoint });
  await answer(rapporteur, made.id);
  await publishReady(organiser, at.version.id);
  const answerId = (await publishedDispositionsOf([made.id])).get(made.id)?.id ?? "";
  return { ...made, answerId };
}

type Answered = Awaited<ReturnType<typeof anAnswered>>;

const reply = (by: Actor, { id, answerId }: Answered, text = "We disagree.") =>
  replyToAnswer(depsOf(by), { contributionId: id, answerId, text, language: "en" });

const waitingOf = (contributionId: string) => client.dispositionReply.findUniqueOrThrow({ where: { contributionId } });

describe("a reply to an answer", () => {
  it("waits for a moderator, is seen by nobody before, and stands under the answer after", async () => {
    const made = await anAnswered();
    await reply(focalPoint, made);
    expect((await publishedDispositionsOf([made.id])).get(made.id)?.reply).toBeNull();
    expect(await readOwnAnswer(focalPoint, made.reference ?? "")).toMatchObject({
      mayReply: false,
      reply: { state: "pending", text: "We disagree." },
    });
    const waiting = (await listReplies(moderator, null)).items.find(({ reference }) => reference === made.reference);
    expect(waiting).toMatchObject({ mayDecide: true, text: "We disagree.", answer: { state: "not_accepted" } });
    const { id, revision } = await waitingOf(made.id);
    await decideReply(depsOf(moderator), { decision: "publish", id, seenRevision: revision });
    expect((await publishedDispositionsOf([made.id])).get(made.id)?.reply).toMatchObject({ text: "We disagree." });
    const mail = await client.mail.findFirstOrThrow({
      where: { recipient: focalPoint.email, template: "disposition-reply-decided" },
    });
    expect(mail.values).toMatchObject({ reference: made.reference, decision: "publish", reason: "" });
  });

  it("is one, however often and by whomever it is sent at once", async () => {
    const made = await anAnswered();
    const colleague = await aRepresentative.focalPointOf(ngo);
    const outcomes = await Promise.allSettled([
      reply(focalPoint, made),
      reply(focalPoint, made),
      reply(colleague, made, "Another."),
    ]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(refused).toEqual([
      refusedWith("conflict", "dispositions.errors.repliedAlready"),
      refusedWith("conflict", "dispositions.errors.repliedAlready"),
    ]);
    expect(await client.dispositionReply.count({ where: { contributionId: made.id } })).toBe(1);
  });

  it("is written by a focal point of the organisation, to the answer that stands now", async () => {
    const made = await anAnswered();
    await expect(reply(await aRepresentative.of(ngo), made)).rejects.toEqual(refusedWith("forbidden"));
    const stranger = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await expect(reply(stranger, made)).rejects.toEqual(refusedWith("not_found"));
    await expect(readOwnAnswer(stranger, made.reference ?? "")).rejects.toEqual(refusedWith("not_found"));
    await answer(rapporteur, made.id, { seenRevision: 1, state: "accepted", observation: "" });
    await publishReady(organiser, at.version.id);
    await expect(reply(focalPoint, made)).rejects.toEqual(refusedWith("conflict", "dispositions.errors.newerAnswer"));
    const open = await aComment.published({ at, by: focalPoint });
    await expect(reply(focalPoint, { ...open, answerId: made.answerId })).rejects.toEqual(
      refusedWith("conflict", "dispositions.errors.noAnswerYet"),
    );
  });

  it("is not written to what was withdrawn, and goes with it when it is withdrawn later", async () => {
    const gone = await anAnswered();
    await withdrawContribution(depsOf(focalPoint), { id: gone.id, seenRevision: gone.revision });
    await expect(reply(focalPoint, gone)).rejects.toEqual(
      refusedWith("conflict", "dispositions.errors.notPublicAnyMore"),
    );
    const made = await anAnswered();
    await reply(focalPoint, made);
    const before = await countReplies(moderator);
    const { id, revision } = await waitingOf(made.id);
    await withdrawContribution(depsOf(focalPoint), { id: made.id, seenRevision: made.revision });
    expect(await countReplies(moderator)).toBe((before ?? 0) - 1);
    await expect(decideReply(depsOf(moderator), { decision: "publish", id, seenRevision: revision })).rejects.toEqual(
      refusedWith("conflict", "dispositions.errors.replyWithdrawn"),
    );
    expect(await publishedDispositionsOf([made.id])).toEqual(new Map());
  });

  it("is refused with a reason from the list, which its writers read", async () => {
    const made = await anAnswered();
    await reply(focalPoint, made, "Names somebody.");
    const { id, revision } = await waitingOf(made.id);
    const refuse = (reasonCode: string) =>
      decideReply(depsOf(moderator), { decision: "refuse", id, seenRevision: revision, reasonCode });
    await expect(refuse("because")).rejects.toEqual(refusedWith("invalid"));
    await refuse("personal-data");
    await expect(refuse("insult")).rejects.toEqual(refusedWith("conflict"));
    const own = await readOwnAnswer(focalPoint, made.reference ?? "");
    expect(own.reply).toMatchObject({ state: "refused" });
    expect(own.reply?.reason.en).toContain("personal data");
    expect((await publishedDispositionsOf([made.id])).get(made.id)?.reply).toBeNull();
  });

  it("is decided by a moderator of the process who has nothing to do with it, and once", async () => {
    const made = await anAnswered();
    await reply(focalPoint, made);
    const { id, revision } = await waitingOf(made.id);
    const publish = (by: Actor) => decideReply(depsOf(by), { decision: "publish", id, seenRevision: revision });
    await expect(publish(rapporteur)).rejects.toEqual(refusedWith("not_found"));
    await expect(publish(await anOfficer.moderating(await aConsultation.open()))).rejects.toEqual(
      refusedWith("not_found"),
    );
    const second = await anOfficer.moderatingOneDraft(at);
    await client.representation.create({
      data: {
        organisationId: ngo.id,
        personId: second.personId,
        email: second.email,
        role: "representative",
        status: "active",
        startedAt: new Date(),
      },
    });
    await expect(publish(second)).rejects.toEqual(refusedWith("forbidden"));
    const outcomes = await Promise.allSettled([publish(moderator), publish(moderator)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("the answers to one's own", () => {
  it("are listed for everybody in the organisation, and counted", async () => {
    const made = await anAnswered();
    const representative = await aRepresentative.of(ngo);
    const { items } = await listOwnAnswers(representative, null);
    expect(items[0]).toMatchObject({ reference: made.reference, mayReply: false, reply: null });
    expect(await countOwnAnswers(representative)).toBeGreaterThan(0);
    expect(await countOwnAnswers(await aRepresentative.of(await anOrganisation.verified()))).toBe(0);
  });
});
