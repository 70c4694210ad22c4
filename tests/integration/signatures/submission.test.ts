import { expect, it } from "vitest";
import { publishedContributions } from "@/lib/contributions/published-list";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { readModerationCase } from "@/lib/moderation/case-query";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { listCaseNames } from "@/lib/signatures/case-names";
import { chooseLogo } from "@/lib/signatures/choose-logo";
import { confirmSignature } from "@/lib/signatures/confirm-signature";
import { publicSignatories, signedContributionIds } from "@/lib/signatures/public";
import { withdrawSignature } from "@/lib/signatures/withdraw-signature";
import { sha256Hex } from "@/lib/text/canonical-json";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer } from "@/tests/factories/consultation";
import { anOpenInput, confirm, readInput } from "@/tests/factories/joint-input";
import { aRepresentative } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

async function submit(input: Awaited<ReturnType<typeof anOpenInput>>) {
  const { revision } = await readInput(input.id);
  return submitContribution(depsOf(input.lead), { id: input.id, seenRevision: revision });
}

async function publish(at: Awaited<ReturnType<typeof aConsultation.open>>, id: string) {
  const moderator = await anOfficer.moderating(at);
  const { revision } = await readInput(id);
  await moderateContribution(depsOf(moderator), { decision: "publish", id, seenRevision: revision });
}

it("four confirm, one has not answered, one took its name back: exactly four names are received and published", async () => {
  const at = await aConsultation.open();
  const input = await anOpenInput(at, 6);
  const [pending, withdrawn, ...four] = input.asked;
  if (pending === undefined || withdrawn === undefined) throw new Error("six were asked");
  for (const one of [withdrawn, ...four]) await confirm(one.by, input.id, one.id);
  await withdrawSignature(depsOf(withdrawn.by), { id: withdrawn.id });
  await submit(input);
  const { canonical } = await client.receipt.findFirstOrThrow({ where: { contributionId: input.id } });
  for (const one of four) expect(canonical).toContain(one.organisation.name);
  for (const one of [pending, withdrawn]) expect(canonical).not.toContain(`"${one.organisation.name}"`);

  expect(await publicSignatories(input.id, new Date())).toBeNull();
  await publish(at, input.id);
  const names = await publicSignatories(input.id, new Date());
  expect(names?.standing.map(({ name }) => name)).toEqual(four.map(({ organisation }) => organisation.name));
  // Nobody ever saw the name that was taken back before.
  expect(names?.withdrawn).toEqual([]);
  const [line] = (await publishedContributions({ consultationId: at.consultation.id }, new Date(), 10)).items;
  expect(line?.others).toBe(4);
  const signers = four.map(({ organisation }) => organisation.id);
  expect(await signedContributionIds([signers[0] ?? ""], new Date())).toEqual([input.id]);
  expect(await signedContributionIds([pending.organisation.id], new Date())).toEqual([]);
});

it("a name taken back after publication leaves with a dated note; the receipt stays as it was", async () => {
  const at = await aConsultation.open();
  const input = await anOpenInput(at, 2);
  const [first, second] = input.asked;
  if (first === undefined || second === undefined) throw new Error("two were asked");
  for (const one of input.asked) await confirm(one.by, input.id, one.id);
  await submit(input);
  await publish(at, input.id);
  const before = await client.receipt.findFirstOrThrow({ where: { contributionId: input.id } });
  await withdrawSignature(depsOf(first.by), { id: first.id });
  const names = await publicSignatories(input.id, new Date());
  expect(names?.standing.map(({ name }) => name)).toEqual([second.organisation.name]);
  expect(names?.withdrawn).toMatchObject([{ name: first.organisation.name, at: expect.any(Date) }]);
  expect(await client.receipt.findFirstOrThrow({ where: { contributionId: input.id } })).toEqual(before);
  const acts = await client.transition.findMany({
    where: { subjectId: first.id, to: { in: ["confirmed", "withdrawn"] } },
  });
  const recorded = await client.ledgerOpening.count({ where: { subjectId: { in: acts.map(({ id }) => id) } } });
  expect([acts.length, recorded]).toEqual([2, 2]);
});

it("a name that is taken back while the lead submits is either received or gone, and public only if it stands", async () => {
  const at = await aConsultation.open();
  const input = await anOpenInput(at, 1);
  const [one] = input.asked;
  if (one === undefined) throw new Error("one was asked");
  await confirm(one.by, input.id, one.id);
  await Promise.allSettled([submit(input), withdrawSignature(depsOf(one.by), { id: one.id })]);
  expect((await readInput(input.id)).submission).toBe("submitted");
  await publish(at, input.id);
  expect(await publicSignatories(input.id, new Date())).toBeNull();
});

it("the name of an organisation that is suspended when the lead submits does not go with the input", async () => {
  const at = await aConsultation.open();
  const input = await anOpenInput(at, 2);
  const [suspended, standing] = input.asked;
  if (suspended === undefined || standing === undefined) throw new Error("two were asked");
  for (const one of input.asked) await confirm(one.by, input.id, one.id);
  await stand(suspended.organisation.id, "suspended");
  await submit(input);
  const { canonical } = await client.receipt.findFirstOrThrow({ where: { contributionId: input.id } });
  expect(canonical).toContain(standing.organisation.name);
  expect(canonical).not.toContain(`"${suspended.organisation.name}"`);
  await stand(suspended.organisation.id, "verified");
  await publish(at, input.id);
  const names = await publicSignatories(input.id, new Date());
  expect(names?.standing.map(({ name }) => name)).toEqual([standing.organisation.name]);
});

it("a name that went with the input stays when its organisation is suspended, and says so, without its logo", async () => {
  const at = await aConsultation.open();
  const input = await anOpenInput(at, 1);
  const [one] = input.asked;
  if (one === undefined) throw new Error("one was asked");
  await aLogo(one.organisation.id);
  const { input: text } = await readInput(input.id);
  await confirmSignature(depsOf(one.by), { id: one.id, seenSha256: text?.textSha256 ?? "", showLogo: true });
  await submit(input);
  await publish(at, input.id);
  const beside = async () => {
    const [name] = (await publicSignatories(input.id, new Date()))?.standing ?? [];
    return { isSuspended: name?.isSuspended, hasLogo: name?.logoSha256 !== null };
  };
  expect(await beside()).toEqual({ isSuspended: false, hasLogo: true });
  await stand(one.organisation.id, "suspended");
  expect(await beside()).toEqual({ isSuspended: true, hasLogo: false });
});

it("a logo stands beside a name only where a focal point chose so, and goes again when they choose otherwise", async () => {
  const at = await aConsultation.open();
  const input = await anOpenInput(at, 1);
  const [one] = input.asked;
  if (one === undefined) throw new Error("one was asked");
  for (const { id } of [one.organisation, input.organisation]) await aLogo(id);
  const choice = { of: "signed" as const, id: one.id, showLogo: true };
  await expect(chooseLogo(depsOf(one.by), choice)).rejects.toThrow("signatures.errors.nameNotGiven");
  await confirm(one.by, input.id, one.id);
  await submit(input);
  await publish(at, input.id);
  const logos = async () => {
    const names = await publicSignatories(input.id, new Date());
    return [names?.lead.logoSha256 ?? null, names?.standing[0]?.logoSha256 ?? null].map((logo) => logo !== null);
  };
  expect(await logos()).toEqual([false, false]);
  const lead = { of: "led" as const, id: input.id, showLogo: true };
  await expect(chooseLogo(depsOf(one.by), lead)).rejects.toThrow("errors.notFound");
  await expect(chooseLogo(depsOf(input.lead), choice)).rejects.toThrow("errors.notFound");
  await chooseLogo(depsOf(one.by), choice);
  await chooseLogo(depsOf(input.lead), lead);
  expect(await logos()).toEqual([true, true]);
  await chooseLogo(depsOf(one.by), { ...choice, showLogo: false });
  expect(await logos()).toEqual([true, false]);
});

it("a moderator reads the names that would be published, and nobody of any of these organisations decides", async () => {
  const at = await aConsultation.open();
  const input = await anOpenInput(at, 2);
  const [signed, silent] = input.asked;
  if (signed === undefined || silent === undefined) throw new Error("two were asked");
  await confirm(signed.by, input.id, signed.id);
  await submit(input);
  const names = await listCaseNames(await anOfficer.moderating(at), input.id);
  expect(names.map(({ name, isLead }) => [name, isLead])).toEqual([
    [input.organisation.name, true],
    [signed.organisation.name, false],
  ]);
  await expect(listCaseNames(silent.by, input.id)).rejects.toThrow("errors.notFound");
  const { revision } = await readInput(input.id);
  const decision = { decision: "publish" as const, id: input.id, seenRevision: revision };
  const colleagues = [await aRepresentative.of(input.organisation), await aRepresentative.of(signed.organisation)];
  for (const person of [input.lead, signed.by, ...colleagues]) {
    await client.processRole.create({
      data: { processId: at.process.id, personId: person.personId, role: "moderator" },
    });
    // Also while they act for nobody.
    const office = { role: "moderator" as const, processId: at.process.id, draftId: null };
    const moderator = { ...person, organisation: null, offices: [office] };
    expect((await readModerationCase(moderator, input.id)).mayDecide).toBe(false);
    await expect(moderateContribution(depsOf(moderator), decision)).rejects.toThrow("errors.forbidden");
  }
});

function stand(id: string, status: "verified" | "suspended") {
  return client.organisation.update({ where: { id }, data: { status } });
}

async function aLogo(id: string): Promise<void> {
  const sha256 = sha256Hex(Buffer.from(id));
  await client.keptFile.create({ data: { sha256, bytes: 1, mediaType: "image/webp" } });
  await client.organisation.update({ where: { id }, data: { logoSha256: sha256 } });
}
