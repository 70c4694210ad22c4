import { beforeAll, describe, expect, it } from "vitest";
import { publicContribution } from "@/lib/contributions/public";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { transaction } from "@/lib/db/client";
import { getOwnMessage } from "@/lib/inbound/queries";
import { receiveMessage } from "@/lib/inbound/receive-message";
import { removeOriginals } from "@/lib/inbound/remove-originals";
import { takeMessage } from "@/lib/inbound/take-message";
import { systemClock } from "@/lib/kernel/clock";
import { sequenceRecords } from "@/lib/ledger/sequence-records";
import { ledgerKeys, verifiersOf } from "@/lib/ledger/signing-key";
import { verifyLedger } from "@/lib/ledger/verify-ledger";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { chooseProtection } from "@/lib/protection/choose-protection";
import { depsOf, notedJobs } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { theReasons } from "../../factories/contribution";
import { aMessage, aTakingRound } from "../../factories/mail-message";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { allowProtection, aProtectedComment } from "../../factories/protected";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let organisation: Awaited<ReturnType<typeof anOrganisation.verified>>;
let by: Awaited<ReturnType<typeof aRepresentative.of>>;
let moderator: typeof by;

beforeAll(async () => {
  at = await aConsultation.open();
  await allowProtection(at);
  await theReasons();
  organisation = await anOrganisation.verified({ name: "Demo Society of Veils" });
  by = await aRepresentative.focalPointOf(organisation);
  moderator = await anOfficer.moderating(at);
});

const soon = () => new Date(Date.now() + 60_000);
const row = (id: string) => client.contribution.findUniqueOrThrow({ where: { id } });

async function publish(id: string) {
  const { revision } = await row(id);
  await moderateContribution(depsOf(moderator), { decision: "publish", id, seenRevision: revision });
}

describe("taking a protected submission back", () => {
  it("removes text and name from every row, and leaves the marker, the receipt and a ledger that holds", async () => {
    const { id, reference, trackingNumber } = await aProtectedComment.submitted({
      ...{ at, by, protection: "pseudonym" as const, pseudonym: "Bittern" },
      words: { bodyPlain: "Quuxilant words that nobody may keep.", proposedText: "Quuxilant wording." },
    });
    await publish(id);
    const before = await client.receipt.findUniqueOrThrow({ where: { trackingNumber } });
    const { revision } = await row(id);
    await withdrawContribution(depsOf(by), { id, seenRevision: revision });
    expect(await publicContribution(reference, soon())).toMatchObject({ state: "withdrawn" });
    expect(await client.receipt.findUniqueOrThrow({ where: { trackingNumber } })).toEqual(before);
    const left = JSON.stringify([
      await row(id),
      await client.receipt.findMany({ where: { contributionId: id } }),
      await client.protectedSubmission.findMany({ where: { contributionId: id } }),
      await client.contributionTarget.findMany({ where: { contributionId: id } }),
    ]);
    expect(left).not.toMatch(/quuxilant|bittern/i);
    expect(left).not.toContain(organisation.id);
    expect(await client.protectedSubmission.findUniqueOrThrow({ where: { contributionId: id } })).toMatchObject({
      key: null,
      removedAt: expect.any(Date),
    });
    expect(await ledgerProblems()).toEqual([]);
  });

  it("forgets who acted for it, the message it came by and the mails about it; what others decided stays as it was", async () => {
    const { to } = await aTakingRound("drafts");
    await client.round.updateMany({ data: { allowsPseudonym: true } });
    const received = await receiveMessage(
      { clock: systemClock, jobs: notedJobs() },
      {
        bytes: aMessage.plain({ from: by.email, to, subject: "Quuxilant", text: "Para 12:\nQuuxilant words." }),
        ...{ recipients: null, door: "command", authentication: { spf: "pass", dkim: "pass", dmarc: "pass" } },
      },
    );
    const messageId = received[0]?.id ?? "";
    const { contributionId: id } = await client.inboundMade.findFirstOrThrow({ where: { messageId } });
    const { fileSha256 } = await client.inboundMessage.findUniqueOrThrow({ where: { id: messageId } });
    const { revision: drafted } = await row(id);
    const chosen = { protection: "pseudonym" as const, pseudonym: "Crane", embargo: "", consent: true, language: "en" };
    await chooseProtection(depsOf(by), { id, seenRevision: drafted, ...chosen });
    const { reference } = await submitContribution(depsOf(by), { id, seenRevision: drafted + 1 });
    const before = await client.transition.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(before.map(({ personId }) => personId)).toContain(by.personId);
    expect(await client.mail.count({ where: { values: { path: ["reference"], equals: reference } } })).toBe(1);

    const jobs = notedJobs();
    await withdrawContribution({ actor: by, jobs }, { id, seenRevision: (await row(id)).revision });
    const after = await client.transition.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(after).toHaveLength(before.length + 1);
    expect(after.filter(({ personId, organisationId }) => personId !== null || organisationId !== null)).toEqual([]);
    expect(after.slice(0, -1).map(({ to: state }) => state)).toEqual(before.map(({ to: state }) => state));
    const message = await client.inboundMessage.findUniqueOrThrow({ where: { id: messageId } });
    expect(message).toMatchObject({ fileSha256: null, subject: "", sender: "", personId: null, organisationId: null });
    expect(await client.keptFile.count({ where: { sha256: fileSha256 ?? "" } })).toBe(0);
    expect(jobs.noted).toContainEqual(expect.objectContaining({ payload: { sha256: fileSha256 } }));
    expect(JSON.stringify(await client.mail.findMany())).not.toMatch(/quuxilant/i);
    expect(await client.mail.count({ where: { values: { path: ["reference"], equals: reference } } })).toBe(0);
    await expect(getOwnMessage(by, messageId)).rejects.toMatchObject({ code: "not_found" });
    expect(await ledgerProblems()).toEqual([]);
  });

  it("does not take the same message anew when it is delivered once more", async () => {
    const { to } = await aTakingRound("drafts");
    const deps = { clock: systemClock, jobs: notedJobs() };
    const authentication = { spf: "pass", dkim: "pass", dmarc: "pass" };
    const bytes = aMessage.plain({ from: by.email, to, text: "Para 12:\nOnce.", messageId: "<once@demo.example>" });
    const arrival = { bytes, recipients: null, door: "command" as const, authentication };
    const [first] = await receiveMessage(deps, arrival);
    const { contributionId } = await client.inboundMade.findFirstOrThrow({ where: { messageId: first?.id ?? "" } });
    await transaction((tx) => removeOriginals(tx, notedJobs(), contributionId, new Date()));
    expect(await receiveMessage(deps, arrival)).toMatchObject([{ id: first?.id, isNew: false }]);
    await takeMessage(deps, { messageId: first?.id ?? "" });
    expect(await client.inboundMade.count({ where: { messageId: first?.id ?? "" } })).toBe(0);
  });

  it("opens the record of acts of nothing else: who acted for what stands cannot be emptied", async () => {
    const { id } = await aProtectedComment.submitted({ at, by, protection: "confidential" });
    const forget = { personId: null, organisationId: null, reason: null };
    await expect(client.transition.updateMany({ where: { subjectId: id }, data: forget })).rejects.toThrow();
    await withdrawContribution(depsOf(by), { id, seenRevision: (await row(id)).revision });
    const acts = { subjectId: id };
    await expect(client.transition.updateMany({ where: acts, data: { ...forget, to: "draft" } })).rejects.toThrow();
    await expect(client.transition.deleteMany({ where: acts })).rejects.toThrow();
  });
});

async function ledgerProblems(): Promise<string[]> {
  await sequenceRecords(ledgerKeys());
  const found: string[] = [];
  const finding = { problem: (...words: string[]) => void found.push(words.join(" ")), progress: () => undefined };
  await verifyLedger(finding, { verifiers: verifiersOf(ledgerKeys()), kept: [] });
  return found;
}
