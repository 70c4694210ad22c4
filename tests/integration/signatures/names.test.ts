import { describe, expect, it } from "vitest";
import { transaction } from "@/lib/db/client";
import { askForChange } from "@/lib/signatures/ask-for-change";
import { changedSince } from "@/lib/signatures/changed-since";
import { confirmSignature } from "@/lib/signatures/confirm-signature";
import { declineSignature } from "@/lib/signatures/decline-signature";
import { inviteOrganisation } from "@/lib/signatures/invite-organisation";
import { listOwnSignatures } from "@/lib/signatures/queries";
import { removeInvitation } from "@/lib/signatures/remove-invitation";
import { readOwnSignature } from "@/lib/signatures/signature-query";
import { confirmedSignatories } from "@/lib/signatures/signatures-at-submission";
import { withdrawSignature } from "@/lib/signatures/withdraw-signature";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation } from "@/tests/factories/consultation";
import { aLedInput, anOpenInput, aSpeaker, confirm, readInput, rewrite } from "@/tests/factories/joint-input";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

async function namesOf(id: string) {
  const { input } = await readInput(id);
  const found = await transaction((tx) => confirmedSignatories(tx, id, input?.textSha256 ?? ""));
  return found.map(({ name }) => name);
}

function stateOf(id: string) {
  return client.coSignature.findUniqueOrThrow({ where: { id }, select: { state: true } }).then(({ state }) => state);
}

function mailsTo(email: string, template: string) {
  return client.mail.count({ where: { recipient: email, template } });
}

describe("names under a joint input", () => {
  it("stand once each organisation has confirmed exactly the text, and in no other case", async () => {
    const at = await aConsultation.open();
    const { id, asked } = await anOpenInput(at, 3);
    const [first, second, third] = asked;
    if (first === undefined || second === undefined || third === undefined) throw new Error("three were asked");
    await confirm(first.by, id, first.id);
    await confirm(second.by, id, second.id);
    await declineSignature(depsOf(third.by), { id: third.id });
    expect(await namesOf(id)).toEqual([first.organisation.name, second.organisation.name]);
    await withdrawSignature(depsOf(first.by), { id: first.id });
    expect(await namesOf(id)).toEqual([second.organisation.name]);
  });

  it("fall when the text changes, until the new one is confirmed; those who signed see what changed", async () => {
    const { id, lead, asked } = await anOpenInput(await aConsultation.open(), 1);
    const [one] = asked;
    if (one === undefined) throw new Error("one was asked");
    await confirm(one.by, id, one.id);
    const before = (await readInput(id)).input?.textSha256 ?? "";
    await rewrite(lead, id, "Threats grow every two years.");
    expect(await namesOf(id)).toEqual([]);
    expect(await stateOf(one.id)).toBe("reconfirmation_required");
    await expect(confirmSignature(depsOf(one.by), { id: one.id, seenSha256: before })).rejects.toThrow(
      "signatures.errors.textChanged",
    );
    expect(await changedSince(client, id, before)).toEqual([
      {
        partKey: "threats",
        field: "keyMessage",
        segments: [
          { kind: "same", text: "Threats grow every " },
          { kind: "deleted", text: "three" },
          { kind: "inserted", text: "two" },
          { kind: "same", text: " years." },
        ],
      },
    ]);
    await confirm(one.by, id, one.id);
    expect(await namesOf(id)).toEqual([one.organisation.name]);
  });

  it("cannot be written under another text, not even by plain SQL", async () => {
    const { id, asked } = await anOpenInput(await aConsultation.open(), 1);
    const [one] = asked;
    if (one === undefined) throw new Error("one was asked");
    await expect(
      client.coSignature.update({
        where: { id: one.id },
        data: {
          state: "confirmed",
          confirmedSha256: "0".repeat(64),
          confirmedById: one.by.personId,
          confirmedAt: new Date(),
        },
      }),
    ).rejects.toThrow(/has not confirmed/);
    await confirm(one.by, id, one.id);
    await expect(
      client.input.update({ where: { contributionId: id }, data: { textSha256: "1".repeat(64) } }),
    ).rejects.toThrow(/has not confirmed/);
  });

  it("never stand under another text when a confirmation and a change run at once", async () => {
    const { id, lead, asked } = await anOpenInput(await aConsultation.open(), 4);
    for (let turn = 0; turn < 5; turn += 1) {
      const { input } = await readInput(id);
      const seenSha256 = input?.textSha256 ?? "";
      await Promise.allSettled([
        ...asked.map((one) => confirmSignature(depsOf(one.by), { id: one.id, seenSha256 })),
        rewrite(lead, id, `Threats grow in the ${turn}th year.`),
      ]);
      const present = (await readInput(id)).input?.textSha256;
      const standing = await client.coSignature.findMany({ where: { contributionId: id, state: "confirmed" } });
      expect(standing.filter(({ confirmedSha256 }) => confirmedSha256 !== present)).toEqual([]);
    }
  });

  it("are asked for once when two people of the lead ask at once", async () => {
    const { id, lead } = await aLedInput(await aConsultation.open());
    const { organisation } = await aSpeaker();
    const ask = () => inviteOrganisation(depsOf(lead), { contributionId: id, organisationId: organisation.id });
    const outcomes = await Promise.allSettled([ask(), ask(), ask()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await client.coSignature.count({ where: { contributionId: id } })).toBe(1);
  });
});

describe("the text of a joint input", () => {
  it("is not there for an organisation that was asked before the lead opens it, nor for others ever", async () => {
    const { id, lead } = await aLedInput(await aConsultation.open());
    const { organisation, by } = await aSpeaker();
    const asked = await inviteOrganisation(depsOf(lead), { contributionId: id, organisationId: organisation.id });
    expect(await listOwnSignatures(by)).toEqual([]);
    await expect(readOwnSignature(by, asked.id, new Date())).rejects.toThrow("errors.notFound");
    expect(await mailsTo(by.email, "signature-asked")).toBe(0);
    const opened = await anOpenInput(await aConsultation.open(), 1);
    const stranger = await aSpeaker();
    const [one] = opened.asked;
    if (one === undefined) throw new Error("one was asked");
    expect(await mailsTo(one.by.email, "signature-asked")).toBe(1);
    await expect(readOwnSignature(stranger.by, one.id, new Date())).rejects.toThrow("errors.notFound");
    await expect(confirm(stranger.by, opened.id, one.id)).rejects.toThrow("errors.notFound");
    await expect(removeInvitation(depsOf(stranger.by), { id: one.id })).rejects.toThrow("errors.notFound");
  });

  it("is not signed by an organisation that was suspended a moment ago", async () => {
    const { id, asked } = await anOpenInput(await aConsultation.open(), 1);
    const [one] = asked;
    if (one === undefined) throw new Error("one was asked");
    await client.organisation.update({ where: { id: one.organisation.id }, data: { status: "suspended" } });
    await expect(confirm(one.by, id, one.id)).rejects.toThrow("errors.notFound");
  });

  it("can be asked to change, in words that only the lead reads", async () => {
    const { id, lead, asked } = await anOpenInput(await aConsultation.open(), 1);
    const [one] = asked;
    if (one === undefined) throw new Error("one was asked");
    await askForChange(depsOf(one.by), { id: one.id, words: "Leave out the annex." });
    expect(await mailsTo(lead.email, "signature-answered")).toBe(1);
    await confirm(one.by, id, one.id);
    const row = await client.coSignature.findUniqueOrThrow({ where: { id: one.id } });
    expect(row.askedChange).toBeNull();
  });

  it("goes on alone when the lead asks nobody any more; a name once confirmed stays on record", async () => {
    const { id, lead, asked } = await anOpenInput(await aConsultation.open(), 2);
    const [first, second] = asked;
    if (first === undefined || second === undefined) throw new Error("two were asked");
    await confirm(first.by, id, first.id);
    await removeInvitation(depsOf(lead), { id: first.id });
    await removeInvitation(depsOf(lead), { id: second.id });
    expect(await stateOf(first.id)).toBe("withdrawn");
    expect(await client.coSignature.count({ where: { id: second.id } })).toBe(0);
    expect((await readInput(id)).input?.joint).toBe(false);
  });

  it("is confirmed no more once the hour has come", async () => {
    const { id, asked } = await anOpenInput(await aConsultation.open(), 1);
    const [one] = asked;
    if (one === undefined) throw new Error("one was asked");
    await client.input.update({
      where: { contributionId: id },
      data: { signaturesCloseAt: new Date(Date.now() - 1) },
    });
    await expect(confirm(one.by, id, one.id)).rejects.toThrow("signatures.errors.hourHasPassed");
  });
});
