import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { tellContributors } from "@/lib/dispositions/jobs";
import { mailAnswers } from "@/lib/dispositions/mail-answers";
import { publishedDispositionsOf } from "@/lib/dispositions/public";
import { readPublicationPreview } from "@/lib/dispositions/publication-preview";
import { publishAnswers } from "@/lib/dispositions/publish-answers";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { outboxTransport } from "@/lib/mail/transports/outbox";
import { deliverMail } from "@/lib/notifications/deliver-mail";
import { depsOf, notedJobs } from "../../factories/actor";
import { answer, publishReady } from "../../factories/answer";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";
import { temporaryFolder } from "../../support/temporary-folder";

const { client } = await testDatabase();

const refusedWith = (code: string, messageKey?: string) =>
  expect.objectContaining({ name: "DomainError", code, ...(messageKey ? { messageKey } : {}) });

type Stage = { at: MadeConsultation; organiser: Actor; rapporteur: Actor; focalPoint: Actor };

async function aStage(given: Parameters<typeof aConsultation.open>[0] = {}): Promise<Stage> {
  const at = await aConsultation.open(given);
  return {
    at,
    organiser: await anOfficer.organising(at),
    rapporteur: await anOfficer.reporting(at),
    focalPoint: await aRepresentative.focalPointOf(await anOrganisation.verified()),
  };
}

const published = ({ at, focalPoint }: Stage) => aComment.published({ at, by: focalPoint });

const publicationsOf = ({ at }: Stage) =>
  client.dispositionPublication.findMany({ where: { versionId: at.version.id }, include: { answers: true } });

/** Runs the job that tells the contributors of the latest publication, and what it leaves, to the end. */
async function tell(stage: Stage) {
  const [publication] = (await publicationsOf(stage)).sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  const queue = notedJobs();
  const jobs: { publicationId: string; after: string | null }[] = [
    { publicationId: publication?.id ?? "", after: null },
  ];
  for (const payload of jobs) {
    const before = queue.noted.length;
    await tellContributors.run(payload, { clock: systemClock, jobs: queue });
    for (const noted of queue.noted.slice(before)) {
      if (noted.name === tellContributors.name) jobs.push(tellContributors.payload.parse(noted.payload));
    }
  }
}

const mailsTo = (recipient: string) =>
  client.mail.findMany({ where: { recipient, template: "dispositions-published" }, orderBy: { createdAt: "asc" } });

describe("publishing answers", () => {
  it("shows all that are ready at once, and nothing of what is not decided", async () => {
    const stage = await aStage();
    const [ready, open] = [await published(stage), await published(stage)];
    await answer(stage.rapporteur, ready.id);
    expect(await publishedDispositionsOf([ready.id, open.id])).toEqual(new Map());
    expect(await readPublicationPreview(stage.organiser, stage.at.version.id)).toMatchObject({
      count: 1,
      fresh: 1,
      changed: 0,
      unanswered: 1,
      listed: [{ reference: ready.reference, state: "not_accepted", before: null }],
    });
    expect(await publishReady(stage.organiser, stage.at.version.id)).toEqual({ count: 1 });
    const shown = await publishedDispositionsOf([ready.id, open.id]);
    expect([...shown.keys()]).toEqual([ready.id]);
    expect(shown.get(ready.id)).toMatchObject({
      state: "not_accepted",
      observation: "The text is agreed.",
      reply: null,
    });
  });

  it("keeps a later change to the team until it is published anew, and the earlier answer for ever", async () => {
    const stage = await aStage();
    const [one, other] = [await published(stage), await published(stage)];
    await answer(stage.rapporteur, one.id);
    await answer(stage.rapporteur, other.id);
    await publishReady(stage.organiser, stage.at.version.id);
    await answer(stage.rapporteur, one.id, { seenRevision: 1, state: "accepted", observation: "" });
    await answer(stage.rapporteur, other.id, { seenRevision: 1, state: "pending", observation: "" });
    const before = await publishedDispositionsOf([one.id, other.id]);
    expect([...before.values()].map(({ state }) => state)).toEqual(["not_accepted", "not_accepted"]);
    expect(await readPublicationPreview(stage.organiser, stage.at.version.id)).toMatchObject({ fresh: 0, changed: 1 });
    await publishReady(stage.organiser, stage.at.version.id);
    const after = await publishedDispositionsOf([one.id, other.id]);
    expect([after.get(one.id)?.state, after.get(other.id)?.state]).toEqual(["accepted", "not_accepted"]);
    const publications = await publicationsOf(stage);
    expect(publications.map(({ count, answers }) => [count, answers.length]).sort()).toEqual([
      [1, 1],
      [2, 2],
    ]);
    await expect(client.publishedDisposition.deleteMany({ where: { contributionId: one.id } })).rejects.toThrow();
  });

  it("twice at once publishes once", async () => {
    const stage = await aStage();
    await answer(stage.rapporteur, (await published(stage)).id);
    const second = await anOfficer.organising(stage.at);
    const { fingerprint: seen } = await readPublicationPreview(stage.organiser, stage.at.version.id);
    const press = (by: Actor) => publishAnswers(depsOf(by), { versionId: stage.at.version.id, seen });
    const outcomes = await Promise.allSettled([press(stage.organiser), press(second), press(stage.organiser)]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(refused).toHaveLength(2);
    for (const reason of refused) expect(reason).toEqual(refusedWith("conflict", "dispositions.errors.nothingReady"));
    expect(await publicationsOf(stage)).toHaveLength(1);
  });

  it("refuses what the organiser has not seen, and everybody but an organiser", async () => {
    const stage = await aStage();
    const { id } = await published(stage);
    await answer(stage.rapporteur, id);
    const { fingerprint: seen } = await readPublicationPreview(stage.organiser, stage.at.version.id);
    await answer(stage.rapporteur, id, { seenRevision: 1, state: "noted", observation: "" });
    const versionId = stage.at.version.id;
    await expect(publishAnswers(depsOf(stage.organiser), { versionId, seen })).rejects.toEqual(
      refusedWith("conflict", "dispositions.errors.answersChanged"),
    );
    await expect(publishReady(stage.rapporteur, versionId)).rejects.toEqual(refusedWith("forbidden"));
    await expect(publishAnswers(depsOf(stage.focalPoint), { versionId, seen })).rejects.toEqual(
      refusedWith("not_found"),
    );
    expect(await publicationsOf(stage)).toEqual([]);
  });

  it("waits for rapporteurs who are writing, and loses none of their answers", async () => {
    const stage = await aStage();
    const made = [];
    for (let count = 0; count < 6; count += 1) made.push(await published(stage));
    for (const { id } of made) await answer(stage.rapporteur, id);
    const outcomes = await Promise.allSettled([
      publishReady(stage.organiser, stage.at.version.id),
      ...made.map(({ id }) => answer(stage.rapporteur, id, { seenRevision: 1, state: "accepted", observation: "" })),
    ]);
    expect(outcomes.slice(1).map(({ status }) => status)).toEqual(made.map(() => "fulfilled"));
    if (outcomes[0]?.status === "rejected") {
      expect(outcomes[0].reason).toEqual(refusedWith("conflict", "dispositions.errors.answersChanged"));
    }
    const { count } = await readPublicationPreview(stage.organiser, stage.at.version.id);
    if (count > 0) await publishReady(stage.organiser, stage.at.version.id);
    const shown = await publishedDispositionsOf(made.map(({ id }) => id));
    expect([...shown.values()].map(({ state }) => state)).toEqual(made.map(() => "accepted"));
  });
});

describe("each contributor", () => {
  it("is told once, in one mail, what became of each of their comments", async () => {
    const stage = await aStage();
    const other = await aRepresentative.focalPointOf(await anOrganisation.verified(), "ar");
    const [one, two] = [await published(stage), await published(stage)];
    const words = { also: [stage.at.lockedParagraph.id], stance: "keep" as const, proposedText: undefined };
    const theirs = await aComment.published({ at: stage.at, by: other, words });
    await answer(stage.rapporteur, one.id, { observation: "<b>Agreed</b> in 2015." });
    await answer(stage.rapporteur, two.id, { state: "merged", observation: "", mergedInto: one.reference ?? "" });
    await answer(stage.rapporteur, theirs.id, { state: "accepted", observation: "" });
    await publishReady(stage.organiser, stage.at.version.id);
    await tell(stage);
    await tell(stage);
    const [mail, ...more] = await mailsTo(stage.focalPoint.email);
    expect(more).toEqual([]);
    const read = await delivered(mail?.id ?? "");
    expect(read.to?.map(({ address }) => address)).toEqual([stage.focalPoint.email]);
    expect(read.subject).toBe("What became of your 2 comments on Zero draft");
    expect(read.text).toContain(`Reference: ${one.reference}\nParagraph: 1\nAnswer: Not accepted`);
    expect(read.text).toContain("> <b>Agreed</b> in 2015.");
    expect(read.text).toContain(
      `Reference: ${two.reference}\nParagraph: 1\nAnswer: Answered together with ${one.reference}`,
    );
    expect(read.text).not.toContain(theirs.reference);
    expect(read.html).toContain("&lt;b&gt;Agreed&lt;/b&gt; in 2015.");
    const [arabic] = await mailsTo(other.email);
    const { text } = await delivered(arabic?.id ?? "");
    expect(text).toContain("الرد: مقبولة");
    expect(text).toContain("الفقرة: 1، 2");
  });

  it("is told nothing of what was withdrawn since, and again only of what is new", async () => {
    const stage = await aStage();
    const [kept, taken] = [await published(stage), await published(stage)];
    for (const { id } of [kept, taken]) await answer(stage.rapporteur, id);
    await publishReady(stage.organiser, stage.at.version.id);
    await withdrawContribution(depsOf(stage.focalPoint), { id: taken.id, seenRevision: taken.revision });
    await tell(stage);
    await answer(stage.rapporteur, kept.id, { seenRevision: 1, state: "accepted", observation: "" });
    await publishReady(stage.organiser, stage.at.version.id);
    await tell(stage);
    const [first, second, ...more] = await mailsTo(stage.focalPoint.email);
    expect(more).toEqual([]);
    expect(first?.values).toMatchObject({ count: 1 });
    expect(JSON.stringify(first?.values)).not.toContain(taken.reference);
    expect(JSON.stringify(second?.values)).toContain("accepted");
  });

  it("is told in turns where there are many, and nobody is left out", async () => {
    const stage = await aStage();
    const sides: Actor[] = [];
    for (let count = 0; count < 5; count += 1) {
      const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
      const { id } = await aComment.published({ at: stage.at, by });
      await answer(stage.rapporteur, id, { state: "noted", observation: "" });
      sides.push(by);
    }
    await publishReady(stage.organiser, stage.at.version.id);
    const [publication] = await publicationsOf(stage);
    const turns: (string | null)[] = [null];
    for (const after of turns) {
      const goOn = async (_tx: unknown, next: string) => void turns.push(next);
      await mailAnswers({ jobs: notedJobs(), goOn }, publication?.id ?? "", after, 2);
    }
    expect(turns).toHaveLength(3);
    const mails = await client.mail.findMany({
      where: { recipient: { in: sides.map(({ email }) => email) }, template: "dispositions-published" },
    });
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(sides.map(({ email }) => email).sort());
  });

  it("who left the organisation is told nothing; those who stand in it are", async () => {
    const stage = await aStage();
    const { id } = await published(stage);
    await answer(stage.rapporteur, id);
    await publishReady(stage.organiser, stage.at.version.id);
    await client.representation.updateMany({
      where: { personId: stage.focalPoint.personId },
      data: { status: "ended", endedAt: new Date() },
    });
    await tell(stage);
    expect(await mailsTo(stage.focalPoint.email)).toEqual([]);
  });
});

/** Sends a queued mail into a folder and reads it there as a mail program does. */
async function delivered(mailId: string) {
  const folder = temporaryFolder("mails");
  try {
    await deliverMail(
      {
        clock: systemClock,
        transport: outboxTransport(folder.path),
        from: "Openfloor <floor@demo.example>",
        site: "http://localhost:3000",
        tryLater: async () => undefined,
      },
      mailId,
    );
    const [name = ""] = readdirSync(folder.path);
    return await PostalMime.parse(readFileSync(join(folder.path, name)));
  } finally {
    await folder.remove();
  }
}
