import { expect, it } from "vitest";
import { publishedContributions } from "@/lib/contributions/published-list";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { publicSignatories, signedContributionIds } from "@/lib/signatures/public";
import { withdrawSignature } from "@/lib/signatures/withdraw-signature";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer } from "@/tests/factories/consultation";
import { anOpenInput, confirm, readInput } from "@/tests/factories/joint-input";
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
  expect(await signedContributionIds(signers[0] ?? "", new Date())).toEqual([input.id]);
  expect(await signedContributionIds(pending.organisation.id, new Date())).toEqual([]);
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

it("nobody moderates what an organisation of theirs has signed", async () => {
  const at = await aConsultation.open();
  const input = await anOpenInput(at, 1);
  const [one] = input.asked;
  if (one === undefined) throw new Error("one was asked");
  await confirm(one.by, input.id, one.id);
  await submit(input);
  await client.processRole.create({
    data: { processId: at.process.id, personId: one.by.personId, role: "moderator" },
  });
  const office = { role: "moderator" as const, processId: at.process.id, draftId: null };
  const moderator = { ...one.by, organisation: null, offices: [office] };
  const { revision } = await readInput(input.id);
  const decision = { decision: "publish" as const, id: input.id, seenRevision: revision };
  await expect(moderateContribution(depsOf(moderator), decision)).rejects.toThrow("errors.forbidden");
});
