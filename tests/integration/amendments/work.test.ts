import { beforeAll, describe, expect, it } from "vitest";
import { acceptFallback } from "@/lib/amendments/accept-fallback";
import { acceptProposal } from "@/lib/amendments/accept-proposal";
import { editProposal } from "@/lib/amendments/edit-proposal";
import { getWork } from "@/lib/amendments/queries";
import { rejectProposal } from "@/lib/amendments/reject-proposal";
import { undoWork } from "@/lib/amendments/undo-work";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "@/tests/factories/actor";
import { anOfficer } from "@/tests/factories/consultation";
import { confirmedAsProposed } from "@/tests/factories/draft";
import { published } from "@/tests/factories/next-version";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { aWorkedExample, sentFor, type WorkedExample } from "@/tests/factories/worked-example";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

let by: Actor;
let other: Actor;
let made: WorkedExample;
const refusedWith = (code: string, messageKey?: string) =>
  expect.objectContaining({ name: "DomainError", code, ...(messageKey === undefined ? {} : { messageKey }) });
const because = { observation: "Clearer so." };

beforeAll(async () => {
  by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  other = await aRepresentative.focalPointOf(await anOrganisation.verified());
});

const anExample = async () => {
  made = await aWorkedExample(by, other);
};
type Name = keyof WorkedExample["proposals"];
const sent = async (name: Name, anchor = "p1") => sentFor(made, made.rapporteur, anchor, made.proposals[name].id);
const accept = async (name: Name, anchor = "p1") =>
  acceptProposal(depsOf(made.rapporteur), (await sent(name, anchor)).form);
const textNow = async () =>
  (await client.paragraph.findMany({ where: { versionId: made.nextId }, orderBy: { position: "asc" } })).map(
    ({ number, text }) => `${number} ${text}`,
  );
const answerOf = async (name: Name) =>
  (await client.contribution.findUniqueOrThrow({ where: { id: made.proposals[name].id } })).disposition;
const causes = async () =>
  (await client.cause.findMany({ where: { versionId: made.nextId } }))
    .map(({ contributionId, verbatim }) => {
      const [name] = Object.entries(made.proposals).find(([, { id }]) => id === contributionId) ?? [];
      return `${name} ${verbatim}`;
    })
    .sort();
const lastAct = async (name: Name) =>
  client.workAct.findFirstOrThrow({
    where: { versionId: made.nextId, contributionId: made.proposals[name].id },
    orderBy: { at: "desc" },
  });
const undo = async (name: Name) =>
  undoWork(depsOf(made.rapporteur), { versionId: made.nextId, actId: (await lastAct(name)).id });

const first = "1 States should protect the services that their people depend on, in peace and in conflict alike.";

describe("a rapporteur", () => {
  it("accepts equal proposals together: the words, the causes and the answers follow at once", async () => {
    await anExample();
    await accept("must");
    expect((await textNow())[0]).toBe(first.replace("should", "must"));
    expect(await causes()).toEqual(["must true", "mustToo true"]);
    expect([await answerOf("must"), await answerOf("mustToo")]).toEqual(["accepted", "accepted"]);
    const row = await client.paragraph.findFirstOrThrow({ where: { versionId: made.nextId, number: "1" } });
    expect(row.html).toContain("<em>services</em>");
    const now = await getWork(made.rapporteur, made.nextId);
    expect(now).toMatchObject({ proposals: 8, open: 6 });
    expect(now.lines.find(({ anchor }) => anchor === "p1")).toMatchObject({ proposals: 6, open: 4 });
  });

  it("accepts several that do not meet one after the other, and is told which cannot be placed any more", async () => {
    await anExample();
    await accept("must");
    await accept("everyone");
    await accept("without");
    expect((await textNow())[0]).toBe("1 States must protect the services that everyone depend on.");
    const { found, form } = await sent("shall");
    expect(found.would).toMatchObject({ kind: "needs_rebasing" });
    const given = { ...form, ...because };
    await expect(acceptProposal(depsOf(made.rapporteur), given)).rejects.toThrow(
      refusedWith("conflict", "placements.work.errors.needsRebasing"),
    );
    expect(await answerOf("shall")).toBe("pending");
    await editProposal(depsOf(made.rapporteur), { ...given, text: "States shall protect these services." });
    expect((await textNow())[0]).toBe("1 States shall protect these services.");
    expect(await answerOf("shall")).toBe("accepted_with_modification");
    expect(await causes()).toContain("shall false");
  });

  it("takes over what was asked for in the second place", async () => {
    await anExample();
    const { form } = await sent("orElse");
    await acceptFallback(depsOf(made.rapporteur), { ...form, ...because });
    expect((await textNow())[0]).toBe(first.replace("services", "vital services"));
    expect(await answerOf("orElse")).toBe("accepted_in_part");
    const plain = (await sent("must")).form;
    await expect(acceptFallback(depsOf(made.rapporteur), { ...plain, ...because })).rejects.toThrow(
      refusedWith("not_found"),
    );
  });

  it("adds a paragraph behind all that belongs to its neighbour, and numbers follow", async () => {
    await anExample();
    await accept("added", "p2");
    expect(await textNow()).toEqual([
      first,
      "2 They should notify operators of what they know.[1]",
      "2(a) at once;",
      "3 They learn from it.",
      "4 Points of contact should answer within a day.",
    ]);
  });

  it("removes a paragraph, and one that is gone is not worked on any more", async () => {
    await anExample();
    await accept("gone", "p3");
    expect((await textNow()).length).toBe(3);
    expect((await getWork(made.rapporteur, made.nextId)).lines.find(({ anchor }) => anchor === "p3")).toMatchObject({
      isGone: true,
      open: 0,
    });
  });

  it("replaces a term throughout the present text", async () => {
    await anExample();
    await accept("must");
    await accept("term", "p2");
    expect((await textNow()).filter((line) => line.includes("should"))).toEqual([]);
    expect(await textNow()).toContain("2 They will notify operators of what they know.[1]");
    expect(await causes()).toContain("term true");
    expect(await client.cause.count({ where: { contributionId: made.proposals.term.id } })).toBe(2);
  });

  it("rejects, and the text stays", async () => {
    await anExample();
    const { form } = await sent("shall");
    await rejectProposal(depsOf(made.rapporteur), { ...form, ...because });
    expect((await textNow())[0]).toBe(first);
    expect([await answerOf("shall"), await causes()]).toEqual(["not_accepted", []]);
  });

  it("leaves nothing half done when an answer is refused", async () => {
    await anExample();
    const { form } = await sent("shall");
    await expect(rejectProposal(depsOf(made.rapporteur), form)).rejects.toThrow();
    const edited = { ...form, text: "Other words." };
    await expect(editProposal(depsOf(made.rapporteur), edited)).rejects.toThrow();
    expect((await textNow())[0]).toBe(first);
    expect(await client.workAct.count({ where: { versionId: made.nextId } })).toBe(0);
  });
});

describe("taking back", () => {
  it("restores the text with its formatting, the causes and the answers of all that was done together", async () => {
    await anExample();
    const before = await client.paragraph.findMany({ where: { versionId: made.nextId }, orderBy: { position: "asc" } });
    const names = [
      ["must", "p1"],
      ["added", "p2"],
      ["gone", "p3"],
      ["term", "p2"],
    ] as const;
    for (const [name, anchor] of names) await accept(name, anchor);
    for (const [name] of names.toReversed()) await undo(name);
    const now = await client.paragraph.findMany({ where: { versionId: made.nextId }, orderBy: { position: "asc" } });
    const shown = (rows: typeof before) =>
      rows.map(({ id, number, html, text, lineageId }) => [id, number, html, text, lineageId]);
    expect(shown(now)).toEqual(shown(before));
    expect(await causes()).toEqual([]);
    expect([await answerOf("must"), await answerOf("mustToo"), await answerOf("term")]).toEqual(
      Array(3).fill("pending"),
    );
    await expect(undo("must")).rejects.toThrow(refusedWith("conflict", "errors.alreadyDone"));
  });

  it("waits until what was done later on the same words is taken back", async () => {
    await anExample();
    await accept("must");
    await accept("everyone");
    await expect(undo("must")).rejects.toThrow(refusedWith("conflict", "placements.work.errors.changedSince"));
    await undo("everyone");
    await undo("must");
    expect((await textNow())[0]).toBe(first);
  });

  it("does not undo an answer that somebody gave since", async () => {
    await anExample();
    await accept("must");
    await client.disposition.update({ where: { contributionId: made.proposals.must.id }, data: { state: "noted" } });
    await expect(undo("must")).rejects.toThrow(refusedWith("conflict"));
    expect((await textNow())[0]).toBe(first.replace("should", "must"));
  });
});

describe("two at once, and those without a say", () => {
  it("of two rapporteurs on the same words one is told that they changed", async () => {
    await anExample();
    const [must, shall] = [(await sent("must")).form, (await sent("shall")).form];
    const colleague = await anOfficer.reporting(made.at);
    const outcomes = await Promise.allSettled([
      acceptProposal(depsOf(made.rapporteur), must),
      acceptProposal(depsOf(colleague), shall),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict", messageKey: "placements.work.errors.changedMeanwhile" },
    });
  });

  it("a doubled click decides once", async () => {
    await anExample();
    const { form } = await sent("must");
    const outcomes = await Promise.allSettled([1, 2].map(() => acceptProposal(depsOf(made.rapporteur), form)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await client.workAct.count({ where: { versionId: made.nextId } })).toBe(2);
  });

  it("an organiser reads and does not decide; others find nothing", async () => {
    await anExample();
    const { form } = await sent("must");
    expect((await getWork(made.organiser, made.nextId)).head.mayDecide).toBe(false);
    await expect(acceptProposal(depsOf(made.organiser), form)).rejects.toThrow(refusedWith("forbidden"));
    const otherDraft = await anOfficer.reportingOnOneDraft(made.at, made.at.draft.id);
    for (const actor of [by, otherDraft, await anOfficer.moderating(made.at)]) {
      await expect(acceptProposal(depsOf(actor), form)).rejects.toThrow(refusedWith("not_found"));
      await expect(getWork(actor, made.nextId)).rejects.toThrow(refusedWith("not_found"));
    }
  });

  it("nobody decides on the words of an organisation of theirs", async () => {
    await anExample();
    const { form } = await sent("shall");
    await client.representation.create({
      data: {
        organisationId: other.organisation?.id ?? "",
        personId: made.rapporteur.personId,
        email: made.rapporteur.email,
        role: "representative",
        status: "active",
        startedAt: new Date(),
      },
    });
    await expect(acceptProposal(depsOf(made.rapporteur), form)).rejects.toThrow(refusedWith("forbidden"));
    const equal = await sent("must");
    expect(equal.form.contributionIds).toEqual([made.proposals.must.id]);
    expect((await sent("shall")).found.open).toEqual([]);
  });

  it("a published text is left alone", async () => {
    await anExample();
    const { form } = await sent("must");
    await confirmedAsProposed(made.organiser, made.nextId);
    await published(made.organiser, made.nextId);
    await expect(acceptProposal(depsOf(made.rapporteur), form)).rejects.toThrow(refusedWith("conflict"));
    expect((await textNow())[0]).toBe(first);
  });
});
