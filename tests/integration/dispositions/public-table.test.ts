import { beforeAll, describe, expect, it } from "vitest";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { findNextToAnswer, readDeskList } from "@/lib/dispositions/desk-list";
import { filterOptions } from "@/lib/dispositions/filter-options";
import { readPublicAnswerFilter } from "@/lib/dispositions/public-filter";
import { answeredScopes, countPublicAnswers, hasPublicAnswers, publicAnswers } from "@/lib/dispositions/public-table";
import { countAnswerWork, listAnswerableVersions } from "@/lib/dispositions/queries";
import { readDeskFilter } from "@/lib/dispositions/schema";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "../../factories/actor";
import { answer, publishReady } from "../../factories/answer";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let one: Actor;
let two: Actor;
let rapporteur: Actor;
let organiser: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  one = await aRepresentative.focalPointOf(await anOrganisation.verified({ name: "Alpha" }));
  two = await aRepresentative.focalPointOf(
    await anOrganisation.verified({ name: "Beta", stakeholderGroup: "academia" }),
  );
  rapporteur = await anOfficer.reporting(at);
  organiser = await anOfficer.organising(at);
});

const now = () => new Date();
const none = readPublicAnswerFilter({});
const locked = () => ({ paragraphId: at.lockedParagraph.id, stance: undefined, proposedText: undefined });

async function references(filter: Record<string, string>, size = 50, cursor?: string) {
  const page = await publicAnswers(at.consultation.id, readPublicAnswerFilter(filter), now(), size, cursor);
  return { found: page.items.map(({ reference }) => reference), next: page.next };
}

describe("the public table of answers", () => {
  it("holds published answers to public contributions, by filter and page, and nothing else", async () => {
    expect(await hasPublicAnswers(at.consultation.id)).toBe(false);
    const first = await aComment.published({ at, by: one });
    const second = await aComment.published({ at, by: two, words: locked() });
    const third = await aComment.published({ at, by: one });
    const open = await aComment.published({ at, by: two });
    const gone = await aComment.published({ at, by: two });
    await answer(rapporteur, first.id);
    for (const { id } of [second, third, gone]) await answer(rapporteur, id, { state: "accepted", observation: "" });
    expect((await references({})).found).toEqual([]);
    await publishReady(organiser, at.version.id);
    await withdrawContribution(depsOf(two), { id: gone.id, seenRevision: gone.revision });
    await answer(rapporteur, open.id);

    expect(await hasPublicAnswers(at.consultation.id)).toBe(true);
    expect((await references({})).found).toEqual([first.reference, second.reference, third.reference]);
    const page = await references({}, 2);
    expect(page.found).toEqual([first.reference, second.reference]);
    expect(await references({}, 2, page.next ?? "")).toEqual({ found: [third.reference], next: null });
    expect((await references({ state: "not_accepted" })).found).toEqual([first.reference]);
    expect((await references({ paragraph: "2" })).found).toEqual([second.reference]);
    expect((await references({ paragraph: "P2" })).found).toEqual([second.reference]);
    expect((await references({ organisation: two.organisation?.slug ?? "" })).found).toEqual([second.reference]);
    const here = `${at.draft.slug}:${at.version.slug}`;
    expect((await references({ version: here, state: "accepted" })).found).toEqual([second.reference, third.reference]);
    const bent: Record<string, string>[] = [
      { state: "x" },
      { version: "x" },
      { paragraph: "'; --" },
      { organisation: "x" },
    ];
    for (const nothing of bent) expect((await references(nothing)).found).toEqual([]);
    const counts = await countPublicAnswers(at.consultation.id, none, now());
    expect(counts.filter(({ count }) => count > 0)).toEqual([
      { state: "accepted", count: 2 },
      { state: "not_accepted", count: 1 },
    ]);
    const scopes = await answeredScopes(at.consultation.id, now());
    expect(scopes.versions.map(({ value }) => value)).toEqual([here]);
    expect(scopes.organisations.map(({ name }) => name)).toEqual(["Alpha", "Beta"]);
    await expect(references({}, 2, "x")).rejects.toMatchObject({ code: "invalid" });
  });

  it("shows nothing before closing where contributions are seen after it", async () => {
    const later = await aConsultation.open({ visibility: "as_moderated" });
    const reporting = await anOfficer.reporting(later);
    const made = await aComment.published({ at: later, by: one });
    await answer(reporting, made.id);
    await publishReady(await anOfficer.organising(later), later.version.id);
    await client.round.update({ where: { id: later.round.id }, data: { visibility: "after_closing" } });
    expect((await publicAnswers(later.consultation.id, none, now(), 50)).items).toEqual([]);
  });
});

describe("the desk's list", () => {
  it("narrows, counts, says what is one's own, and leads on to the next without an answer", async () => {
    const here = await aConsultation.open();
    const reporting = await anOfficer.reporting(here);
    const made: { id: string }[] = [];
    for (const by of [one, two, one]) made.push(await aComment.published({ at: here, by }));
    const [first, second, third] = made.map(({ id }) => id);
    await answer(reporting, first ?? "", { tags: "scope", assigneeId: reporting.personId });
    const list = async (query: Record<string, string>) => {
      const filter = readDeskFilter(query);
      const found = await readDeskList(reporting, here.version.id, { filter, cursor: null });
      return found.page.items.map(({ id }) => made.findIndex((one) => one.id === id));
    };
    expect(await list({})).toEqual([0, 1, 2]);
    expect(await list({ state: "pending" })).toEqual([1, 2]);
    expect(await list({ tag: "scope" })).toEqual([0]);
    expect(await list({ assignee: reporting.personId })).toEqual([0]);
    expect(await list({ assignee: "none" })).toEqual([1, 2]);
    expect(await list({ assignee: "x" })).toEqual([]);
    expect(await list({ group: "academia" })).toEqual([1]);
    expect(await list({ group: "x" })).toEqual([]);
    expect(await list({ stance: "change", paragraph: "1" })).toEqual([0, 1, 2]);
    expect(await list({ stance: "none" })).toEqual([]);
    expect(await list({ organisation: one.organisation?.slug ?? "" })).toEqual([0, 2]);
    const all = readDeskFilter({});
    const next = (after: string | null | undefined) => findNextToAnswer(reporting, here.version.id, all, after ?? null);
    expect([await next(null), await next(second), await next(third)]).toEqual([second, third, second]);
    const { progress, matching } = await readDeskList(reporting, here.version.id, { filter: all, cursor: null });
    expect([progress, matching]).toEqual([{ total: 3, answered: 1 }, 3]);
    expect(await countAnswerWork(reporting)).toEqual({ unanswered: 2, assigned: 0 });
    expect(await countAnswerWork(one)).toBeNull();
    expect(await filterOptions(here.version.id)).toMatchObject({ tags: ["scope"] });
  });

  it("does not exist for others, and one draft's rapporteur sees no other draft", async () => {
    const filter = readDeskFilter({});
    for (const nobody of [one, await anOfficer.reporting(await aConsultation.open())]) {
      await expect(readDeskList(nobody, at.version.id, { filter, cursor: null })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    const limited = await anOfficer.reportingOneDraft(at);
    expect((await listAnswerableVersions(limited)).map(({ id }) => id)).toEqual([at.version.id]);
    expect(await listAnswerableVersions(one)).toEqual([]);
  });
});
