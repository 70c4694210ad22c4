import { beforeEach, describe, expect, it } from "vitest";
import { confirmTable } from "@/lib/commenting/confirm-table";
import { handOverTable } from "@/lib/commenting/hand-over-table";
import { importTable } from "@/lib/commenting/import-table";
import { forgetTable } from "@/lib/commenting/jobs";
import { listWaitingTables, readTablePreview } from "@/lib/commenting/queries";
import { publishedComments } from "@/lib/contributions/published-comments";
import { submitAll } from "@/lib/contributions/submit-all";
import { readKeptFile } from "@/lib/files/open-kept-file";
import type { Actor } from "@/lib/kernel/actor";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "@/tests/factories/consultation";
import { theReasons } from "@/tests/factories/contribution";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";
import { isoCells, isoHeadings } from "@/tests/unit/commenting/sample-forms";
import { filledForm, uploaded } from "./uploaded";

const { client } = await testDatabase();

let at: MadeConsultation;
let organisation: Awaited<ReturnType<typeof anOrganisation.verified>>;
let actor: Actor;

beforeEach(async () => {
  at = await aConsultation.open();
  organisation = await anOrganisation.verified();
  actor = await aRepresentative.of(organisation);
});

const good = { clause: "1", comment: "A fault is not felt equally.", change: 'Replace "three" by "two"' };
const draftsOf = () => client.contribution.findMany({ where: { versionId: at.version.id }, orderBy: { id: "asc" } });

describe("a filled table", () => {
  it("becomes nothing until it is confirmed, and then a draft for each row, once", async () => {
    const id = await uploaded(actor, at.version.id, [
      good,
      { clause: "1", comment: "It repeats itself.", change: "Delete this paragraph" },
      { clause: "", type: "ge", comment: "The whole is too long." },
      { clause: "2", type: "ed", comment: "Well put.", change: "No change" },
      { clause: "1, 2", comment: "Both belong together." },
      { clause: "1", comment: "It is hard to read.", change: "Split it in two." },
      { clause: "1", comment: "More is needed.", change: "Add after this paragraph: States report each year." },
    ]);
    expect(await draftsOf()).toEqual([]);
    expect(await readTablePreview(actor, id, 1)).toMatchObject({
      counts: { all: 7, ready: 7, refused: 0, foreign: 0 },
    });
    await Promise.all([confirmTable(depsOf(actor), { tableId: id }), confirmTable(depsOf(actor), { tableId: id })]);
    await confirmTable(depsOf(actor), { tableId: id });
    const drafts = await draftsOf();
    expect(drafts).toHaveLength(7);
    expect(drafts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          submission: "draft",
          organisationId: organisation.id,
          authorId: actor.personId,
          type: "technical",
          stance: "change",
          bodyText: "A fault is not felt equally.",
          proposedText: at.paragraph.text.replace("three", "two"),
          changeNote: null,
        }),
        expect.objectContaining({ stance: "delete", bodyText: "It repeats itself." }),
        expect.objectContaining({ stance: null, type: "general" }),
        expect.objectContaining({ stance: "keep", type: "editorial" }),
        expect.objectContaining({ stance: "change", changeNote: "Split it in two.", proposedText: null }),
        expect.objectContaining({ stance: "add", addPosition: "after", proposedText: "States report each year." }),
      ]),
    );
    const targets = await client.contributionTarget.count({ where: { contribution: { versionId: at.version.id } } });
    expect(targets).toBe(7);
    const transitions = await client.transition.findMany({ where: { subjectId: { in: drafts.map((row) => row.id) } } });
    expect(transitions).toHaveLength(7);
    expect(transitions[0]).toMatchObject({ to: "draft", personId: actor.personId, organisationId: organisation.id });
    expect(await readTablePreview(actor, id, 1)).toMatchObject({ drafts: { kept: 7, open: 7 } });
  });

  it("says what stands against a row, and goes on without it only when that is said", async () => {
    const id = await uploaded(actor, at.version.id, [
      good,
      { clause: "99", comment: "There is no such paragraph." },
      { clause: "1", type: "xx", comment: "There is no such type." },
      { clause: "1", type: "ge" },
      { clause: "2", comment: "Agreed language.", change: "Delete this paragraph" },
      { clause: "1", comment: "word ".repeat(301) },
    ]);
    const { rows, counts } = await readTablePreview(actor, id, 1);
    expect(counts).toMatchObject({ ready: 1, refused: 5 });
    expect(
      rows.slice(0, 5).map(({ problems }) => problems.map(({ key }) => key.replace("commenting.rows.", ""))),
    ).toEqual([["clauseUnknown"], ["typeUnknown"], ["empty"], ["locked"], ["tooManyWords"]]);
    await expect(confirmTable(depsOf(actor), { tableId: id })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { leaveOut: { key: "commenting.errors.leaveOutMissing" } } },
    });
    expect(await draftsOf()).toEqual([]);
    await confirmTable(depsOf(actor), { tableId: id, leaveOut: "yes" });
    expect(await draftsOf()).toHaveLength(1);
  });

  it("keeps rows of another organisation out unless they are taken over", async () => {
    const rows = [good, { ...good, organisation: "Somebody else" }, { ...good, organisation: organisation.name }];
    const left = await uploaded(actor, at.version.id, rows);
    expect((await readTablePreview(actor, left, 1)).counts).toMatchObject({ ready: 3, foreign: 1 });
    await confirmTable(depsOf(actor), { tableId: left });
    expect(await draftsOf()).toHaveLength(2);
    const taken = await uploaded(actor, at.version.id, rows);
    await confirmTable(depsOf(actor), { tableId: taken, takeOver: "yes" });
    expect(await draftsOf()).toHaveLength(5);
  });

  it("goes to the focal point as a whole, who releases it; what lacks reasons stays behind", async () => {
    const id = await uploaded(actor, at.version.id, [
      good,
      { clause: "2", comment: "Fine." },
      { ...good, comment: "" },
    ]);
    await confirmTable(depsOf(actor), { tableId: id });
    expect(await handOverTable(depsOf(actor), { tableId: id })).toMatchObject({ handedOver: 2, unfinished: 1 });
    expect(await handOverTable(depsOf(actor), { tableId: id })).toMatchObject({ handedOver: 0, unfinished: 1 });
    expect((await draftsOf()).map(({ submission }) => submission).sort()).toEqual([
      "awaiting_approval",
      "awaiting_approval",
      "draft",
    ]);
  });

  it("of two thousand rows is kept in one transaction", async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => ({ ...good, comment: `Reason ${index}.` }));
    const id = await uploaded(actor, at.version.id, rows);
    await confirmTable(depsOf(actor), { tableId: id });
    expect(await client.contribution.count({ where: { versionId: at.version.id } })).toBe(2_000);
    expect((await readTablePreview(actor, id, 99)).rows).toHaveLength(100);
  }, 120_000);
});

describe("an uploaded table that nobody has a right to", () => {
  it("does not exist for colleagues, for others, or for its person acting for another organisation", async () => {
    const id = await uploaded(actor, at.version.id, [good]);
    const others = [
      await aRepresentative.of(organisation),
      await aRepresentative.focalPointOf(await anOrganisation.verified()),
      { ...actor, organisation: null },
    ];
    for (const other of others) {
      await expect(readTablePreview(other, id, 1)).rejects.toMatchObject({ code: "not_found" });
      await expect(confirmTable(depsOf(other), { tableId: id })).rejects.toMatchObject({ code: "not_found" });
      await expect(handOverTable(depsOf(other), { tableId: id })).rejects.toMatchObject({ code: "not_found" });
      expect(await listWaitingTables(other, at.version.id)).toEqual([]);
    }
    expect(await listWaitingTables(actor, at.version.id)).toMatchObject([{ id, rows: 1, fileName: "table.xlsx" }]);
  });

  it("is refused from whom the round does not ask, and on texts that take no comments", async () => {
    const bytes = await filledForm(at.version.id, [good]);
    const upload = (who: Actor, versionId = at.version.id) =>
      importTable(depsOf(who), { versionId, language: "en", fileName: "", bytes });
    const alone = { ...actor, organisation: null };
    await expect(upload(alone)).rejects.toMatchObject({ code: "forbidden" });
    const suspended = await aRepresentative.of(organisation);
    await client.organisation.update({ where: { id: organisation.id }, data: { status: "suspended" } });
    await expect(upload(suspended)).rejects.toMatchObject({ code: "forbidden" });
    await client.organisation.update({ where: { id: organisation.id }, data: { status: "verified" } });
    await client.draftVersion.update({ where: { id: at.version.id }, data: { status: "superseded" } });
    await expect(upload(actor)).rejects.toMatchObject({ code: "gone" });
    const secret = await aConsultation.withUnpublishedText();
    const csv = new TextEncoder().encode(`${isoHeadings.join(",")}\n${isoCells({ comment: "Why" }).join(",")}\n`);
    await expect(
      importTable(depsOf(actor), { versionId: secret.version.id, language: "en", fileName: "", bytes: csv }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("is refused when it was made for another version, or written in a language the round does not take", async () => {
    const other = await aConsultation.open({ languages: ["fr"] });
    const bytes = await filledForm(at.version.id, [good]);
    await expect(
      importTable(depsOf(actor), { versionId: other.version.id, language: "fr", fileName: "", bytes }),
    ).rejects.toMatchObject({ details: { fields: { file: { key: "commenting.errors.otherVersion" } } } });
    const own = await filledForm(other.version.id, [good]);
    await expect(
      importTable(depsOf(actor), { versionId: other.version.id, language: "en", fileName: "", bytes: own }),
    ).rejects.toMatchObject({ details: { fields: { language: { key: "contributions.errors.languageNotAccepted" } } } });
  });
});

describe("a table that waited", () => {
  it("for more than a week is not kept any more and cannot be confirmed", async () => {
    const id = await uploaded(actor, at.version.id, [good]);
    const week = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000 - 1);
    await client.commentingTable.update({ where: { id }, data: { createdAt: week } });
    await expect(confirmTable(depsOf(actor), { tableId: id })).rejects.toMatchObject({ code: "gone" });
    expect(await listWaitingTables(actor, at.version.id)).toEqual([]);
  });

  it("is let go with its file, unless it was confirmed or the same file waits elsewhere", async () => {
    const bytes = await filledForm(at.version.id, [good]);
    const upload = () => importTable(depsOf(actor), { versionId: at.version.id, language: "en", fileName: "a", bytes });
    const [first, second] = [await upload(), await upload()];
    const { fileSha256 } = await client.commentingTable.findUniqueOrThrow({ where: { id: first.id } });
    const forget = (tableId: string) => forgetTable.perform({ tableId }, depsOf(actor));
    await forget(first.id);
    expect(await client.commentingTable.count({ where: { id: first.id } })).toBe(0);
    expect((await readKeptFile(fileSha256)).length).toBe(bytes.length);
    await forget(second.id);
    await forget(second.id);
    expect(await client.keptFile.count({ where: { sha256: fileSha256 } })).toBe(0);
    await expect(readKeptFile(fileSha256)).rejects.toMatchObject({ code: "ENOENT" });
    const kept = await upload();
    await confirmTable(depsOf(actor), { tableId: kept.id });
    await forget(kept.id);
    expect(await client.commentingTable.count({ where: { id: kept.id } })).toBe(1);
  });
});

describe("comments that came in as a table", () => {
  it("are seen by others only after the closing hour where the round says so", async () => {
    const closed = await aConsultation.open({ visibility: "after_closing" });
    const focalPoint = await aRepresentative.focalPointOf(organisation);
    const id = await uploaded(focalPoint, closed.version.id, [good, { clause: "2", comment: "Fine." }]);
    await confirmTable(depsOf(focalPoint), { tableId: id });
    const drafts = await client.contribution.findMany({ where: { versionId: closed.version.id } });
    await submitAll(depsOf(focalPoint), { chosen: drafts.map((draft) => `${draft.id}:${draft.revision}`) });
    await theReasons();
    const moderator = await anOfficer.moderating(closed);
    for (const draft of await client.contribution.findMany({ where: { versionId: closed.version.id } })) {
      const seen = { id: draft.id, seenRevision: draft.revision };
      await moderateContribution(depsOf(moderator), { decision: "publish", ...seen });
    }
    const { closesAt } = await client.round.findUniqueOrThrow({ where: { id: closed.round.id } });
    const seenAt = async (instant: number) =>
      (await publishedComments(closed.version.id, {}, new Date(instant))).length;
    expect(await seenAt(closesAt.getTime() - 1)).toBe(0);
    expect(await seenAt(closesAt.getTime())).toBe(2);
  });
});
