import { beforeAll, describe, expect, it } from "vitest";
import { publicContribution } from "@/lib/contributions/public";
import { readReceipt } from "@/lib/contributions/receipt-query";
import { readModerationCase } from "@/lib/moderation/case-query";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { listQueue } from "@/lib/moderation/queries";
import { readProtectedCase } from "@/lib/protection/case-query";
import { chooseProtection } from "@/lib/protection/choose-protection";
import { readProtectedList } from "@/lib/protection/desk-queries";
import { liftEmbargo } from "@/lib/protection/jobs";
import { lookAtName } from "@/lib/protection/look-at-name";
import { nameReader } from "@/lib/protection/name-reader";
import { sha256Hex } from "@/lib/text/canonical-json";
import { depsOf, notedJobs } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment, theReasons } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { allowProtection, aProtectedComment } from "../../factories/protected";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let organisation: Awaited<ReturnType<typeof anOrganisation.verified>>;
let by: Awaited<ReturnType<typeof aRepresentative.of>>;
let organiser: typeof by;
let moderator: typeof by;

beforeAll(async () => {
  at = await aConsultation.open();
  await allowProtection(at);
  await theReasons();
  organisation = await anOrganisation.verified({ name: "Demo Society of Veils" });
  by = await aRepresentative.focalPointOf(organisation);
  organiser = await anOfficer.organising(at);
  moderator = await anOfficer.moderating(at);
});

const soon = () => new Date(Date.now() + 60_000);
const refusedField = (field: string, key: string) =>
  expect.objectContaining({ code: "invalid", details: expect.objectContaining({ fields: { [field]: { key } } }) });
const row = (id: string) => client.contribution.findUniqueOrThrow({ where: { id } });

async function publish(id: string, jobs = notedJobs()) {
  const { revision } = await row(id);
  await moderateContribution({ actor: moderator, jobs }, { decision: "publish", id, seenRevision: revision });
  return jobs;
}

describe("choosing how a name is kept", () => {
  it("needs consent, a pseudonym that is nobody's name, and a round that allows it", async () => {
    const draft = await aComment.draft({ at, by });
    const choice = { id: draft.id, seenRevision: draft.revision, embargo: "", consent: true, language: "en" };
    const choose = (given: object) =>
      chooseProtection(depsOf(by), { ...choice, protection: "pseudonym", pseudonym: "Heron", ...given });
    await expect(choose({ consent: false })).rejects.toEqual(
      refusedField("consent", "protection.errors.consentMissing"),
    );
    await expect(choose({ pseudonym: "x" })).rejects.toEqual(
      refusedField("pseudonym", "protection.errors.pseudonymMissing"),
    );
    await expect(choose({ pseudonym: "demo society of véils" })).rejects.toEqual(
      refusedField("pseudonym", "protection.errors.pseudonymTaken"),
    );
    await expect(choose({ embargo: "2020-01-01T10:00" })).rejects.toEqual(
      refusedField("embargo", "protection.errors.embargoPast"),
    );
    const elsewhere = await aConsultation.open();
    const other = await aComment.draft({ at: elsewhere, by });
    await expect(choose({ id: other.id, seenRevision: other.revision })).rejects.toEqual(
      refusedField("protection", "protection.errors.notAllowed"),
    );
    const stranger = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await expect(
      chooseProtection(depsOf(stranger), { ...choice, protection: "confidential", pseudonym: "" }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await row(draft.id)).toMatchObject({ protection: "none", pseudonym: null, revision: draft.revision });
  });

  it("records what was agreed to, and forgets it with the protection", async () => {
    const draft = await aProtectedComment.draft({ at, by, protection: "pseudonym", pseudonym: "Heron" });
    expect(await client.protectedSubmission.findUniqueOrThrow({ where: { contributionId: draft.id } })).toMatchObject({
      consent: "1/en",
      removedAt: null,
    });
    const open = { ...draft, protection: "none" as const, pseudonym: "", embargo: "", consent: false, language: "en" };
    await chooseProtection(depsOf(by), open);
    expect(await client.protectedSubmission.count({ where: { contributionId: draft.id } })).toBe(0);
    expect(await row(draft.id)).toMatchObject({ protection: "none", pseudonym: null });
    await expect(chooseProtection(depsOf(by), open)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a submission under a pseudonym", () => {
  it("is published under it, and its receipt opens for its own side only, with the fingerprint of what it holds", async () => {
    const { id, reference, trackingNumber } = await aProtectedComment.submitted({
      ...{ at, by, protection: "pseudonym" as const, pseudonym: "Heron" },
    });
    await publish(id);
    expect(await publicContribution(reference, soon())).toMatchObject({
      submitter: { name: "Heron", slug: null, stakeholderGroup: null, country: null },
    });
    const receipt = await readReceipt(by, trackingNumber);
    expect(sha256Hex(receipt.canonical ?? "")).toBe(receipt.sha256);
    expect(JSON.parse(receipt.canonical ?? "")).toMatchObject({
      organisation: organisation.name,
      protection: { kind: "pseudonym", pseudonym: "Heron" },
      nonce: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const kept = await client.receipt.findUniqueOrThrow({ where: { trackingNumber } });
    expect(kept.canonical).not.toContain(organisation.name);
  });

  it("is not shown before its embargo has passed, and counts as published from then on", async () => {
    const { id, reference } = await aProtectedComment.submitted({
      ...{ at, by, protection: "pseudonym" as const, pseudonym: "Heron" },
    });
    const hour = new Date(Date.now() + 3_600_000);
    await client.contribution.update({ where: { id }, data: { embargoUntil: hour } });
    const jobs = await publish(id);
    expect(await publicContribution(reference, new Date(hour.getTime() - 1))).toBeNull();
    expect(await publicContribution(reference, hour)).toMatchObject({ reference, publishedAt: hour });
    const [lift] = jobs.noted.filter(({ name }) => name === liftEmbargo.name);
    expect(lift?.afterSeconds).toBeGreaterThan(3_590);
    // It was written past the commands, which the ledger would find.
    await client.contribution.update({ where: { id }, data: { embargoUntil: null } });
  });
});

describe("a confidential submission", () => {
  it("is before no moderator, and all that is public of it is that it was received", async () => {
    const { id, reference, trackingNumber } = await aProtectedComment.submitted({ at, by, protection: "confidential" });
    const { items } = await listQueue(moderator, { cursor: null }, 200);
    expect(items.map((item) => item.id)).not.toContain(id);
    // Nor for a moderator who knows its id.
    await expect(readModerationCase(moderator, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(publish(id)).rejects.toMatchObject({ code: "not_found" });
    expect(await row(id)).toMatchObject({ submission: "submitted", publication: "none" });
    expect(await publicContribution(reference, soon())).toEqual({
      id,
      reference,
      state: "received",
      reasonCode: null,
      at: expect.any(Date),
      consultation: expect.objectContaining({ slug: at.consultation.slug }),
    });
    // Its writers are promised no moderator either, on the receipt and in the mail.
    expect(await readReceipt(by, trackingNumber)).toMatchObject({ next: "few", published: false });
    const mail = await client.mail.findFirstOrThrow({
      where: { template: "contribution-receipt", values: { path: ["trackingNumber"], equals: trackingNumber } },
    });
    expect(mail.values).toMatchObject({ next: "few" });
  });
});

describe("the name behind it", () => {
  it("is for the few that an organiser named, each look with a reason that is kept for ever", async () => {
    const { id, reference } = await aProtectedComment.submitted({ at, by, protection: "confidential" });
    const place = { consultation: at.consultation.slug, reference };
    const reason = "A person is in danger and asked to be called back.";
    await expect(lookAtName(depsOf(moderator), { contributionId: id, reason })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(readProtectedCase(moderator, place, undefined)).rejects.toMatchObject({ code: "not_found" });
    await expect(
      nameReader(depsOf(moderator), { consultationId: at.consultation.id, email: moderator.email }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      nameReader(depsOf(organiser), { consultationId: at.consultation.id, email: by.email }),
    ).rejects.toMatchObject({ code: "invalid" });
    // The organiser knows of it, and neither reads it nor sees the name.
    expect(await readProtectedCase(organiser, place, undefined)).toMatchObject({ bodyHtml: null, name: null });
    await expect(lookAtName(depsOf(organiser), { contributionId: id, reason })).rejects.toMatchObject({
      code: "forbidden",
    });
    await nameReader(depsOf(organiser), { consultationId: at.consultation.id, email: moderator.email });
    expect(await readProtectedCase(moderator, place, undefined)).toMatchObject({ name: null, mayLook: true });
    const { lookId } = await lookAtName(depsOf(moderator), { contributionId: id, reason });
    expect(await readProtectedCase(moderator, place, lookId)).toMatchObject({
      name: { organisation: organisation.name, email: by.email },
      looks: [{ reason, reference }],
    });
    // A look shows the name to whoever took it and to nobody else.
    expect(await readProtectedCase(organiser, place, lookId)).toMatchObject({ name: null });
    expect(JSON.stringify(await readProtectedList(organiser, at.consultation.slug))).not.toContain(organisation.name);
    await expect(client.identityLook.deleteMany({})).rejects.toThrow();
    await client.processRole.updateMany({ where: { personId: moderator.personId }, data: { endedAt: new Date() } });
    await expect(lookAtName(depsOf(moderator), { contributionId: id, reason })).rejects.toMatchObject({
      code: "not_found",
    });
    await client.processRole.updateMany({ where: { personId: moderator.personId }, data: { endedAt: null } });
  });

  it("is never shown to somebody of its own side, named or not", async () => {
    const { id } = await aProtectedComment.submitted({ at, by, protection: "confidential" });
    await client.processRole.create({ data: { processId: at.process.id, personId: by.personId, role: "rapporteur" } });
    await nameReader(depsOf(organiser), { consultationId: at.consultation.id, email: by.email });
    await expect(lookAtName(depsOf(by), { contributionId: id, reason: "To see what is known." })).rejects.toMatchObject(
      { code: "forbidden" },
    );
  });
});
