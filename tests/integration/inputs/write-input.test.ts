import { beforeAll, describe, expect, it } from "vitest";
import { listHistory, readHistoryState } from "@/lib/inputs/history-query";
import { holdInput, readStanding } from "@/lib/inputs/hold-input";
import { restoreInput } from "@/lib/inputs/restore-input";
import { saveInput } from "@/lib/inputs/save-input";
import { readInputWriting } from "@/lib/inputs/writer-query";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { depsOf } from "../../factories/actor";
import { aConsultation, type MadeConsultation } from "../../factories/consultation";
import { aTemplate } from "../../factories/input";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { anOpenInput, finishedInput } from "../../factories/written-input";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let author: Actor;
let focalPoint: Actor;
let outsider: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  await aTemplate(at, {
    asksAbout: true,
    maxWords: 100,
    parts: [
      { key: "threats", required: true, asksKeyMessage: true, asksRecommendation: true, maxWords: 12 },
      { key: "norms" },
      { key: "forum", answerKind: "one_choice", asksBody: false, choices: [choice("poa"), choice("oewg")] },
    ],
  });
  const organisation = await anOrganisation.verified();
  author = await aRepresentative.of(organisation);
  focalPoint = await aRepresentative.focalPointOf(organisation);
  outsider = await aRepresentative.focalPointOf(await anOrganisation.verified());
});

function choice(key: string) {
  return { key, label: { en: key } };
}

const refusedWith = (code: string, messageKey?: string) =>
  expect.objectContaining({ name: "DomainError", code, ...(messageKey ? { messageKey } : {}) });

describe("an input that is being written", () => {
  it("keeps what is sent, leaves the rest as it is, and numbers notes through the whole", async () => {
    const input = await anOpenInput(at, author);
    await input.save(finishedInput);
    const { revision } = await input.save({ parts: { "p-forum": { choices: ["poa"] } } });
    const { content } = await readInputWriting(focalPoint, input.id);
    expect(content.parts.map(({ key }) => key)).toEqual(["threats", "norms", "forum"]);
    expect(content.parts[2]?.choices).toEqual(["poa"]);
    const parts = await client.inputPart.findMany({
      where: { contributionId: input.id },
      orderBy: { position: "asc" },
    });
    expect(parts.map(({ notesHtml }) => /id="(fn\d)"/.exec(notesHtml ?? "")?.[1])).toEqual(["fn1", "fn2", undefined]);
    expect(parts[1]?.bodyHtml).toContain('<a href="#fn2" id="fnref2">2</a>');
    const row = await client.contribution.findUniqueOrThrow({ where: { id: input.id } });
    expect(row).toMatchObject({ kind: "input", revision, versionId: null });
    expect(row.bodyText).toContain("[2] See norm (f).");
  });

  it("does not change when it is saved as it is, and is one row of history for one sitting", async () => {
    const input = await anOpenInput(at, author);
    const first = await input.save(finishedInput);
    expect((await input.save(finishedInput)).revision).toBe(first.revision);
    await input.save({ title: "Another" });
    const { items } = await listHistory(author, input.id, null);
    expect(items.length).toBeLessThanOrEqual(2);
    expect(items[0]?.revision).toBe(input.revision());
  });

  it("does not exist for another organisation", async () => {
    const input = await anOpenInput(at, author);
    const there = refusedWith("not_found");
    await expect(input.save(finishedInput, outsider)).rejects.toEqual(there);
    await expect(readInputWriting(outsider, input.id)).rejects.toEqual(there);
    await expect(readStanding(outsider, input.id, newId())).rejects.toEqual(there);
    await expect(holdInput(depsOf(outsider), { id: input.id, pageKey: newId(), act: "take" })).rejects.toEqual(there);
    expect((await listHistory(outsider, input.id, null)).items).toEqual([]);
  });

  it.each([
    ["a script", { type: "doc", content: [{ type: "script" }] }, "unknownNode"],
    ["a table in a table", { type: "doc", content: [nested()] }, "unknownNode"],
    ["a note in a note", { type: "doc", content: [{ type: "paragraph", content: [noteInNote()] }] }, "unknownNode"],
    [
      "a heading of the first level",
      { type: "doc", content: [{ type: "heading", attrs: { level: 1 } }] },
      "unknownAttribute",
    ],
    ["a span of a thousand", { type: "doc", content: [table({ colspan: 1000 })] }, "unknownAttribute"],
    ["an address that runs", { type: "doc", content: [linked("javascript:alert(1)")] }, "linkRefused"],
  ])("refuses %s beside its field and keeps nothing of it", async (_, value, key) => {
    const input = await anOpenInput(at, author);
    const parts = { "p-threats": { body: JSON.stringify(value) } };
    await expect(input.save({ parts })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { "parts.p-threats.body": { key: `text.errors.${key}` } } },
    });
    expect((await readInputWriting(author, input.id)).content.title).toBe("");
  });

  it("takes NUL, lone surrogates and marks that turn words around as clean words", async () => {
    const input = await anOpenInput(at, author);
    const hostile = "a\u0000b\uD800c\u202Ed";
    await input.save({ title: hostile, parts: { "p-threats": { keyMessage: hostile, bodyPlain: hostile } } });
    const { content } = await readInputWriting(author, input.id);
    expect(content.title).toBe("ab\uFFFDcd");
    expect(content.parts[0]?.keyMessage).toBe("ab\uFFFDcd");
  });

  it("keeps the formatting of a plain field that was left as it was, and takes plain words that were changed", async () => {
    const input = await anOpenInput(at, author);
    await input.save(finishedInput);
    const { content } = await readInputWriting(author, input.id);
    const shown = "Hospitals are hit.[1]\n\n[1] See A/75/816.";
    await input.save({ parts: { "p-threats": { keyMessage: "Threats grow.", bodyPlain: shown } } });
    expect((await readInputWriting(author, input.id)).content).toEqual(content);
    await input.save({ parts: { "p-threats": { bodyPlain: "One.\n\nTwo." } } });
    const changed = (await readInputWriting(author, input.id)).content.parts[0]?.body;
    expect(changed?.content).toHaveLength(2);
  });
});

const cell = (attrs: object, content: object[]) => ({ type: "tableCell", attrs, content });
function table(attrs: object, content: object[] = [{ type: "paragraph" }]) {
  return { type: "table", content: [{ type: "tableRow", content: [cell(attrs, content)] }] };
}
function nested() {
  return table({}, [table({})]);
}
function noteInNote() {
  return { type: "footnote", content: [{ type: "footnote", content: [] }] };
}
function linked(href: string) {
  return { type: "paragraph", content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] }] };
}

describe("two who write on one input", () => {
  it("are one writer and one who waits, until the other takes over; no word is lost", async () => {
    const input = await anOpenInput(at, author);
    await input.save(finishedInput);
    const other = newId();
    const mine = { id: input.id, pageKey: other, seenRevision: input.revision(), title: "Mine" };
    await expect(saveInput(depsOf(focalPoint), mine)).rejects.toEqual(
      refusedWith("conflict", "inputs.errors.heldByAnother"),
    );
    expect((await readStanding(focalPoint, input.id, other)).holder).toMatchObject({ self: false });
    await holdInput(depsOf(focalPoint), { id: input.id, pageKey: other, act: "take" });
    const taken = await saveInput(depsOf(focalPoint), mine);
    await expect(input.save({ title: "Late" })).rejects.toEqual(refusedWith("conflict", "inputs.errors.heldByAnother"));
    await holdInput(depsOf(focalPoint), { id: input.id, pageKey: other, act: "leave" });
    await expect(input.save({ title: "Late" })).rejects.toEqual(
      refusedWith("conflict", "inputs.errors.changedMeanwhile"),
    );
    const over = await input.save({ title: "Late", over: "1" });
    expect(over.revision).toBeGreaterThan(taken.revision);
    const { items } = await listHistory(author, input.id, null);
    const titles = await Promise.all(
      items.map(async ({ id }) => (await readHistoryState(author, input.id, id)).content.title),
    );
    expect(titles).toEqual(expect.arrayContaining(["Mine", "Late"]));
  });

  it("at the same instant: one is saved, the other keeps its words and is told", async () => {
    const input = await anOpenInput(at, author);
    const pages = [newId(), newId()].map((pageKey, n) =>
      saveInput(depsOf(n === 0 ? author : focalPoint), { id: input.id, pageKey, seenRevision: 1, title: `T${n}` }),
    );
    const outcomes = await Promise.allSettled(pages);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("may leave one's own text beside the newer one in the history", async () => {
    const input = await anOpenInput(at, author);
    await input.save(finishedInput);
    await input.save({ title: "Theirs" });
    await saveInput(depsOf(author), {
      id: input.id,
      pageKey: input.pageKey,
      seenRevision: 1,
      title: "Mine",
      over: "beside",
    });
    expect((await readInputWriting(author, input.id)).content.title).toBe("Theirs");
    const { items } = await listHistory(author, input.id, null);
    const [, mine] = items;
    expect((await readHistoryState(author, input.id, mine?.id ?? "")).content.title).toBe("Mine");
    await restoreInput(depsOf(author), {
      id: input.id,
      historyId: mine?.id ?? "",
      seenRevision: items[0]?.revision ?? 0,
    });
    expect((await readInputWriting(author, input.id)).content.title).toBe("Mine");
  });
});
