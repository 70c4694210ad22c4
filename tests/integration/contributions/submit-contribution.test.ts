import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { handOver } from "@/lib/contributions/hand-over";
import { saveComment } from "@/lib/contributions/save-comment";
import { submitAll } from "@/lib/contributions/submit-all";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { canonicalJson } from "@/lib/text/canonical-json";
import { anActor, aPerson, depsOf, notedJobs } from "../../factories/actor";
import { aConsultation, type MadeConsultation } from "../../factories/consultation";
import { aComment, writtenComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let organisation: Awaited<ReturnType<typeof anOrganisation.verified>>;
let author: Awaited<ReturnType<typeof aRepresentative.of>>;
let focalPoint: typeof author;

beforeAll(async () => {
  at = await aConsultation.open();
  organisation = await anOrganisation.verified();
  author = await aRepresentative.of(organisation, "ar");
  focalPoint = await aRepresentative.focalPointOf(organisation);
});

const refusedWith = (code: string, messageKey?: string) =>
  expect.objectContaining({ name: "DomainError", code, ...(messageKey ? { messageKey } : {}) });

describe("a submitted comment", () => {
  it("has a receipt whose fingerprint is that of its canonical content, a reference, and waits for a moderator", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const receipt = await client.receipt.findUniqueOrThrow({ where: { trackingNumber: made.trackingNumber } });
    const content = JSON.parse(receipt.canonical);
    expect(receipt.canonical).toBe(canonicalJson(content));
    expect(receipt.sha256).toBe(createHash("sha256").update(receipt.canonical, "utf8").digest("hex"));
    expect(content).toMatchObject({
      kind: "comment",
      consultation: at.consultation.slug,
      version: "zero-draft",
      paragraphs: ["1"],
      organisation: organisation.name,
      stance: "change",
      proposedText: expect.stringContaining("two years"),
      receivedAt: receipt.receivedAt.toISOString(),
    });
    expect(made.trackingNumber).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(made.reference).toMatch(new RegExp(`^${at.process.code}-\\d{4}-\\d{4}$`));
    expect(made).toMatchObject({ submission: "submitted", publication: "pending" });
    const steps = await client.transition.findMany({ where: { subjectId: made.id }, orderBy: { id: "asc" } });
    expect(steps.map(({ field, from, to }) => `${field}: ${from} → ${to}`)).toEqual([
      "submission: null → draft",
      "submission: draft → submitted",
      "publication: none → pending",
    ]);
    expect(
      steps.every((step) => step.personId === focalPoint.personId && step.organisationId === organisation.id),
    ).toBe(true);
  });

  it("is told by mail to who submitted it and to its author, each in their language, by a job of the same transaction", async () => {
    const draft = await aComment.draft({ at, by: author });
    const jobs = notedJobs();
    const { trackingNumber } = await submitContribution({ actor: focalPoint, jobs }, draft);
    const mails = await client.mail.findMany({
      where: { values: { path: ["trackingNumber"], equals: trackingNumber } },
    });
    expect(
      mails
        .map(({ recipient, locale, template }) => ({ recipient, locale, template }))
        .toSorted((a, b) => a.locale.localeCompare(b.locale)),
    ).toEqual([
      { recipient: author.email, locale: "ar", template: "contribution-receipt" },
      { recipient: focalPoint.email, locale: "en", template: "contribution-receipt" },
    ]);
    expect(jobs.noted.filter(({ name }) => name === "send-mail")).toHaveLength(2);
  });

  it("numbers count up under the code of the process, without gaps, also when many arrive at once", async () => {
    const busy = await aConsultation.open();
    const drafts = await Promise.all(Array.from({ length: 8 }, () => aComment.draft({ at: busy, by: focalPoint })));
    const submitted = await Promise.all(drafts.map((draft) => submitContribution(depsOf(focalPoint), draft)));
    const numbers = submitted.map(({ reference }) => Number(reference.split("-").at(-1))).toSorted((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe("exactly one receipt", () => {
  it("comes from a double click and from two browsers", async () => {
    const draft = await aComment.draft({ at, by: author });
    const secondFocalPoint = await aRepresentative.focalPointOf(organisation);
    const sent = await Promise.all(
      [focalPoint, focalPoint, secondFocalPoint, focalPoint, secondFocalPoint].map((who) =>
        submitContribution(depsOf(who), draft),
      ),
    );
    expect(new Set(sent.map(({ trackingNumber }) => trackingNumber)).size).toBe(1);
    expect(await client.receipt.count({ where: { contributionId: draft.id } })).toBe(1);
    expect(await client.transition.count({ where: { subjectId: draft.id, field: "publication" } })).toBe(1);
    expect(await client.mail.count({ where: { values: { path: ["reference"], equals: sent[0]?.reference } } })).toBe(2);
  });

  it("is given again when the composer saves and submits the same words once more", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const saved = await saveComment(depsOf(focalPoint), writtenComment(at, { id: made.id, seenRevision: 1 }));
    const again = await submitContribution(depsOf(focalPoint), { id: saved.id, seenRevision: saved.revision });
    expect(again.trackingNumber).toBe(made.trackingNumber);
  });

  it("but other words are not slipped under it", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const other = writtenComment(at, { id: made.id, seenRevision: made.revision, bodyPlain: "Other words." });
    await expect(saveComment(depsOf(focalPoint), other)).rejects.toEqual(
      refusedWith("conflict", "contributions.errors.notInThisState"),
    );
  });
});

describe("a closing hour closes", () => {
  it("refuses at the closing instant and later, and leaves the draft as it was", async () => {
    const closed = await aConsultation.closed();
    const draft = await aComment.draft({ at: closed, by: focalPoint });
    await expect(submitContribution(depsOf(focalPoint), draft)).rejects.toEqual(
      refusedWith("conflict", "contributions.errors.roundClosed"),
    );
    const row = await client.contribution.findUniqueOrThrow({ where: { id: draft.id } });
    expect(row).toMatchObject({
      submission: "draft",
      revision: draft.revision,
      bodyText: "A fault is not felt equally.",
      reference: null,
    });
    expect(await client.receipt.count({ where: { contributionId: draft.id } })).toBe(0);
  });

  it("refuses before the opening", async () => {
    const early = await aConsultation.notYetOpen();
    const draft = await aComment.draft({ at: early, by: focalPoint });
    await expect(submitContribution(depsOf(focalPoint), draft)).rejects.toEqual(
      refusedWith("conflict", "contributions.errors.roundNotOpenYet"),
    );
  });

  it("judges by the database's clock after the wait for the row, not by when the request came", async () => {
    const closing = await aConsultation.open({ closesAt: new Date(Date.now() + 700) });
    const draft = await aComment.draft({ at: closing, by: focalPoint });
    const late = client.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM contribution WHERE id = ${draft.id}::uuid FOR UPDATE`;
      await tx.$executeRaw`SELECT pg_sleep(1)`;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(submitContribution(depsOf(focalPoint), draft)).rejects.toEqual(
      refusedWith("conflict", "contributions.errors.roundClosed"),
    );
    await late;
  });

  it("leaves receipts and rows in agreement when many arrive in the closing second", async () => {
    const closing = await aConsultation.open({ closesAt: new Date(Date.now() + 1_500) });
    const drafts = await Promise.all(Array.from({ length: 12 }, () => aComment.draft({ at: closing, by: focalPoint })));
    await client.round.update({ where: { id: closing.round.id }, data: { closesAt: new Date(Date.now() + 60) } });
    await Promise.allSettled(drafts.map((draft) => submitContribution(depsOf(focalPoint), draft)));
    const rows = await client.contribution.findMany({
      where: { consultationId: closing.consultation.id },
      include: { receipts: true, round: true },
    });
    for (const row of rows) {
      expect(row.receipts).toHaveLength(row.submission === "submitted" ? 1 : 0);
      for (const receipt of row.receipts)
        expect(receipt.receivedAt.getTime()).toBeLessThan(row.round.closesAt.getTime());
    }
  });
});

describe("who may submit", () => {
  it("a representative hands over instead, and the focal point submits", async () => {
    const draft = await aComment.draft({ at, by: author });
    await expect(submitContribution(depsOf(author), draft)).rejects.toEqual(refusedWith("forbidden"));
    await handOver(depsOf(author), draft);
    await expect(
      submitContribution(depsOf(focalPoint), { id: draft.id, seenRevision: draft.revision }),
    ).rejects.toEqual(refusedWith("conflict"));
    await expect(
      submitContribution(depsOf(focalPoint), { id: draft.id, seenRevision: draft.revision + 1 }),
    ).resolves.toMatchObject({ id: draft.id });
  });

  it("a person alone, where the round is open to everyone, and nowhere else", async () => {
    const everyone = await aConsultation.open({ eligibility: "everyone" });
    const person = anActor(await aPerson());
    const made = await aComment.submitted({ at: everyone, by: person });
    const receipt = await client.receipt.findUniqueOrThrow({ where: { trackingNumber: made.trackingNumber } });
    expect(JSON.parse(receipt.canonical)).toMatchObject({ organisation: null, person: person.name });
    await expect(saveComment(depsOf(person), writtenComment(at))).rejects.toEqual(refusedWith("forbidden"));
  });

  it("nobody of another organisation: there is nothing at the id", async () => {
    const draft = await aComment.draft({ at, by: focalPoint });
    const stranger = await aRepresentative.focalPointOf(await anOrganisation.verified());
    for (const act of [submitContribution, withdrawContribution, handOver]) {
      await expect(act(depsOf(stranger), draft)).rejects.toEqual(refusedWith("not_found"));
    }
  });

  it("nobody for an organisation that was suspended a moment ago, whatever the session still says", async () => {
    const suspended = await anOrganisation.verified();
    const focal = await aRepresentative.focalPointOf(suspended);
    const draft = await aComment.draft({ at, by: focal });
    await client.organisation.update({ where: { id: suspended.id }, data: { status: "suspended" } });
    await expect(submitContribution(depsOf(focal), draft)).rejects.toEqual(refusedWith("forbidden"));
  });

  it("nobody whose group is not asked", async () => {
    const academic = await aConsultation.open({ eligibility: "stakeholder_groups", stakeholderGroups: ["academia"] });
    await expect(saveComment(depsOf(focalPoint), writtenComment(academic))).rejects.toEqual(refusedWith("forbidden"));
  });
});

describe("an unfinished comment is refused with a sentence beside each field", () => {
  it.each([
    ["only spaces", { bodyPlain: " \n \t " }, "body", "contributions.errors.bodyMissing"],
    ["too many words", { bodyPlain: "word ".repeat(301) }, "body", "contributions.errors.tooManyWords"],
    ["no other wording", { proposedText: "" }, "proposedText", "contributions.errors.proposalUnchanged"],
  ])("%s", async (_words, words, field, key) => {
    const draft = await aComment.draft({ at, by: focalPoint, words });
    const refusal = expect.objectContaining({
      code: "invalid",
      details: { fields: { [field]: expect.objectContaining({ key }) } },
    });
    await expect(submitContribution(depsOf(focalPoint), draft)).rejects.toEqual(refusal);
    await expect(handOver(depsOf(focalPoint), draft)).rejects.toEqual(refusal);
  });

  it("a language that the round does not take", async () => {
    const french = await aConsultation.open({ languages: ["fr"] });
    const draft = await aComment.draft({ at: french, by: focalPoint });
    await expect(submitContribution(depsOf(focalPoint), draft)).rejects.toMatchObject({
      details: { fields: { language: { key: "contributions.errors.languageNotAccepted" } } },
    });
  });
});

describe("several at once", () => {
  it("are submitted one by one, and the list says what became of each", async () => {
    const good = await aComment.draft({ at, by: author });
    const unfinished = await aComment.draft({ at, by: author, words: { bodyPlain: "" } });
    const stale = await aComment.draft({ at, by: author });
    const chosen = [`${good.id}:1`, `${unfinished.id}:1`, `${stale.id}:7`, `${good.id}:1`];
    const outcomes = await submitAll(depsOf(focalPoint), { chosen });
    expect(outcomes).toEqual([
      { id: good.id, submitted: expect.objectContaining({ id: good.id }) },
      { id: unfinished.id, refusal: expect.objectContaining({ key: "contributions.errors.bodyMissing" }) },
      { id: stale.id, refusal: expect.objectContaining({ key: "contributions.errors.changedMeanwhile" }) },
    ]);
  });
});

describe("a withdrawn comment", () => {
  it("keeps its receipt, its reference and a marker, and cannot be taken back twice", async () => {
    const withdrawn = await aComment.withdrawn({ at, by: focalPoint });
    const row = await client.contribution.findUniqueOrThrow({
      where: { id: withdrawn.id },
      include: { receipts: true },
    });
    expect(row).toMatchObject({ submission: "withdrawn", markerReason: "withdrawn" });
    expect(row.receipts).toHaveLength(1);
    await expect(withdrawContribution(depsOf(focalPoint), withdrawn)).rejects.toEqual(refusedWith("conflict"));
  });

  it("is taken back by the focal point only, also while the organisation is suspended", async () => {
    const suspended = await anOrganisation.verified();
    const focal = await aRepresentative.focalPointOf(suspended);
    const made = await aComment.submitted({ at, by: focal });
    const colleague = await aRepresentative.of(suspended);
    await expect(withdrawContribution(depsOf(colleague), made)).rejects.toEqual(refusedWith("forbidden"));
    await client.organisation.update({ where: { id: suspended.id }, data: { status: "suspended" } });
    await expect(withdrawContribution(depsOf(focal), made)).resolves.toBeUndefined();
  });
});
