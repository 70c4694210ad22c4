import { expect, it } from "vitest";
import { systemClock } from "@/lib/kernel/clock";
import { declineByLink } from "@/lib/signatures/decline-by-link";
import { inviteByEmail } from "@/lib/signatures/invite-by-email";
import { askAgain, remindSignatories } from "@/lib/signatures/jobs";
import { takeUpInvitation } from "@/lib/signatures/take-up-invitation";
import { depsOf, notedJobs } from "@/tests/factories/actor";
import { aConsultation } from "@/tests/factories/consultation";
import { anOpenInput, aSpeaker, confirm, readInput, rewrite } from "@/tests/factories/joint-input";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

const worker = () => ({ clock: systemClock, jobs: notedJobs() });

function mails(template: string, recipient: string) {
  return client.mail.findMany({ where: { template, recipient }, select: { values: true } });
}

async function invitedByEmail() {
  const open = await anOpenInput(await aConsultation.open(), 1);
  const guest = await aSpeaker();
  const { id } = await inviteByEmail(
    depsOf(open.lead),
    { contributionId: open.id, name: "A guest", email: guest.by.email },
    () => "secret",
  );
  return { open, guest, id };
}

it("an address takes its invitation up once, for the organisation it speaks for", async () => {
  const { open, guest, id } = await invitedByEmail();
  const other = await aSpeaker();
  await expect(takeUpInvitation(depsOf(other.by), { token: "secret" })).rejects.toThrow("linkForAnother");
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map(() => takeUpInvitation(depsOf(guest.by), { token: "secret" })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(takeUpInvitation(depsOf(guest.by), { token: "secret" })).rejects.toThrow("linkGone");
  await confirm(guest.by, open.id, id);
  const row = await client.coSignature.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ organisationId: guest.organisation.id, state: "confirmed", tokenHash: null });
});

it("an address may say no, and asking it again makes the link before useless", async () => {
  const { open, guest, id } = await invitedByEmail();
  const again = { contributionId: open.id, name: "A guest", email: guest.by.email };
  await inviteByEmail(depsOf(open.lead), again, () => "newer");
  await expect(takeUpInvitation(depsOf(guest.by), { token: "secret" })).rejects.toThrow("linkGone");
  await declineByLink(depsOf(guest.by), { token: "newer" });
  const row = await client.coSignature.findUniqueOrThrow({ where: { id } });
  expect(row.state).toBe("declined");
});

it("reminders go to those who have not answered, each once", async () => {
  const { id, asked } = await anOpenInput(await aConsultation.open({ closesAt: inDays(10) }), 2);
  const [first, second] = asked;
  if (first === undefined || second === undefined) throw new Error("two were asked");
  await confirm(first.by, id, first.id);
  const hour = new Date(Date.now() + 2.5 * 24 * 60 * 60 * 1000);
  await client.input.update({ where: { contributionId: id }, data: { signaturesCloseAt: hour } });
  const reminder = { contributionId: id, closesAt: hour.toISOString(), days: 3 };
  await remindSignatories.perform(reminder, worker());
  await remindSignatories.perform(reminder, worker());
  expect(await mails("signature-reminder", first.by.email)).toHaveLength(0);
  expect(await mails("signature-reminder", second.by.email)).toHaveLength(1);
  // Planned for an hour that was changed since.
  await remindSignatories.perform({ ...reminder, closesAt: inDays(2).toISOString(), days: 3 }, worker());
  expect(await mails("signature-reminder", second.by.email)).toHaveLength(1);
});

it("a change of the text asks again by one letter with what changed, once the writing has come to rest", async () => {
  const { id, lead, asked } = await anOpenInput(await aConsultation.open(), 1);
  const [one] = asked;
  if (one === undefined) throw new Error("one was asked");
  await confirm(one.by, id, one.id);
  await rewrite(lead, id, "Threats grow every year.");
  await rewrite(lead, id, "Threats grow every two years.");
  const busy = worker();
  await askAgain.perform({ contributionId: id }, busy);
  expect(await mails("signature-asked-again", one.by.email)).toHaveLength(0);
  expect(busy.jobs.noted).toMatchObject([{ name: "ask-signatories-again", afterSeconds: 60 }]);
  await client.$executeRaw`UPDATE contribution SET "updatedAt" = now() - interval '2 minutes' WHERE id = ${id}::uuid`;
  await askAgain.perform({ contributionId: id }, worker());
  await askAgain.perform({ contributionId: id }, worker());
  const [letter, ...more] = await mails("signature-asked-again", one.by.email);
  expect(more).toEqual([]);
  expect(letter?.values).toMatchObject({ changes: "Threats grow every [-three-][+two+] years." });
  expect((await readInput(id)).submission).toBe("collecting_signatures");
});

function inDays(days: number): Date {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000);
}
