import { beforeAll, describe, expect, it } from "vitest";
import { actsAsCsv, actsAsJson } from "@/lib/audit/exported-acts";
import { listActs } from "@/lib/audit/queries";
import { readAuditFilter } from "@/lib/audit/schema";
import { transaction } from "@/lib/db/client";
import { placeOf } from "@/lib/db/place-of";
import { recordTransition, type TransitionRecord } from "@/lib/db/transitions";
import type { Actor } from "@/lib/kernel/actor";
import { anActor, aPerson } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { allowProtection, aProtectedComment } from "../../factories/protected";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let by: Actor;
let administrator: Actor;
let moderator: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  administrator = anActor(await aPerson({ administrator: true }));
  moderator = await anOfficer.moderating(at);
});

const listed = async (query: Record<string, string> = {}, by_ = administrator) =>
  (await listActs(by_, readAuditFilter(query), undefined, 500)).items;

async function written(pieces: AsyncGenerator<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

describe("who did what and looked at what", () => {
  it("is read by administrators, and by nobody else", async () => {
    for (const actor of [by, moderator]) {
      await expect(listActs(actor, readAuditFilter({}))).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  it("names person, role, organisation, hour, reason and door of each act and look, newest first", async () => {
    const { id, reference } = await aComment.refused({ at, by });
    await client.sealedLook.create({
      data: { contributionId: id, personId: moderator.personId, role: "moderator", reason: "=1+1", at: new Date() },
    });
    const lines = await listed({ subject: reference ?? "" });
    expect(lines[0]).toMatchObject({ kind: "sealed_look", email: moderator.email, name: reference, reason: "=1+1" });
    expect(lines).toContainEqual(
      expect.objectContaining({
        ...{ kind: "contribution", field: "submission", to: "submitted", role: "focal_point", source: "web" },
        ...{ email: by.email, organisation: by.organisation?.name, isProtected: false },
      }),
    );
    const hours = lines.map((line) => line.at.getTime());
    expect(hours).toEqual([...hours].sort((one, other) => other - one));
    expect(await listed({ kind: "sealed_look" })).toHaveLength(1);
    expect((await listed({ person: moderator.email })).map(({ kind }) => kind)).toEqual(["sealed_look"]);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
    expect(await listed({ from: tomorrow })).toEqual([]);
    expect((await listed({ to: tomorrow })).length).toBeGreaterThan(4);
    expect(await listed({ person: "nobody@demo.example" })).toEqual([]);
    expect(await listed({ subject: "NONE-2026-0001" })).toEqual([]);
  });

  it("goes on page by page, and each row comes once", async () => {
    const all = await listed();
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listActs(administrator, readAuditFilter({}), cursor, 3);
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(found).toEqual(all.map(({ id }) => id));
  });

  it("leaves as a file with everything in it, and no formula", async () => {
    const csv = await written(actsAsCsv(administrator, readAuditFilter({ kind: "sealed_look" })));
    expect(csv).toContain("'=1+1");
    expect(csv).not.toContain(",=1+1");
    const { data } = JSON.parse(await written(actsAsJson(administrator, readAuditFilter({}))));
    expect(data).toHaveLength((await listed()).length);
    expect(JSON.parse(await written(actsAsJson(administrator, readAuditFilter({ person: "x@y.example" }))))).toEqual({
      data: [],
    });
  });

  it("does not tell who stands behind a protected submission, whichever way one asks", async () => {
    await allowProtection(at);
    await aProtectedComment.submitted({ at, by, protection: "confidential" });
    const { id } = await client.contribution.findFirstOrThrow({ where: { protection: "confidential" } });
    const lines = await listed({ subject: id });
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatchObject({ isProtected: true, email: null, organisation: null });
    expect((await listed({ person: by.email })).map(({ subjectId }) => subjectId)).not.toContain(id);
  });
});

describe("the role of an act", () => {
  it("is the office held where the thing is, also for somebody with other offices elsewhere", async () => {
    const elsewhere = await aConsultation.open();
    const person = await aPerson();
    const office = (role: "moderator" | "organiser", processId: string) => ({ role, processId, draftId: null });
    const actor = anActor(person, {
      offices: [office("moderator", elsewhere.process.id), office("organiser", at.process.id)],
    });
    const { id } = await aComment.published({ at, by });
    const act = { subject: "contribution" as const, subjectId: id, field: "disposition", from: null, to: "accepted" };
    const row = await transaction((tx) => recordTransition(tx, { ...act, actor, at: new Date() }));
    expect(row.role).toBe("organiser");
    const published = { ...act, field: "publication", from: "pending", to: "published" };
    const roleOf = async (who: Actor, change: Pick<TransitionRecord, "field" | "from" | "to">) =>
      (await transaction((tx) => recordTransition(tx, { ...act, ...change, actor: who, at: new Date() }))).role;
    // Nobody moderates here by an office that they hold elsewhere; an organiser here decides on an appeal.
    const stranger = {
      ...actor,
      offices: [office("moderator", elsewhere.process.id), office("organiser", elsewhere.process.id)],
    };
    expect(await roleOf(stranger, published)).toBe("person");
    expect(await roleOf(actor, published)).toBe("organiser");
    expect(await roleOf(actor, { field: "appeal", from: "replied", to: "granted" })).toBe("organiser");
    expect(await roleOf(actor, { field: "sight", from: "hidden", to: "visible" })).toBe("organiser");
    expect(await roleOf(actor, { field: "appeal", from: null, to: "filed" })).toBe("person");
  });

  it("finds the place of everything that is done in a process", async () => {
    const { process, consultation, round, version, draft } = at;
    const contribution = await aComment.published({ at, by });
    const inDraft = { processId: process.id, draftId: draft.id };
    const inProcess = { processId: process.id, draftId: null };
    const places = [
      ["process", process.id, inProcess],
      ["consultation", consultation.id, inProcess],
      ["round", round.id, inProcess],
      ["draft_version", version.id, inDraft],
      ["contribution", contribution.id, inDraft],
      ["organisation", contribution.id, null],
    ] as const;
    for (const [subject, id, place] of places) {
      expect(await transaction((tx) => placeOf(tx, subject, id)), subject).toEqual(place);
    }
    for (const subject of [
      ...["office", "accreditation", "campaign", "template", "annotation", "decision_proposal", "endorsement"],
      "correction",
    ]) {
      expect(await transaction((tx) => placeOf(tx, subject, contribution.id)), subject).toBeNull();
    }
  });
});
