import { describe, expect, it } from "vitest";
import { toLocalHour } from "@/lib/consultations/local-hour";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { endLateAccess } from "@/lib/deadlines/end-late-access";
import { extendRound } from "@/lib/deadlines/extend-round";
import { grantLateAccess } from "@/lib/deadlines/grant-late-access";
import { getLateAccess } from "@/lib/deadlines/late-link-query";
import { noticeToken } from "@/lib/deadlines/notice-token";
import { takeLateAccess } from "@/lib/deadlines/take-late-access";
import { tellExtension } from "@/lib/deadlines/tell-extension";
import { readInputStart } from "@/lib/inputs/start-query";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { depsOf, notedJobs } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const hour = 3_600_000;
const local = (fromNow: number) => toLocalHour(new Date(Date.now() + fromNow), "Europe/Zurich");
const closed = () => aConsultation.open({ closesAt: new Date(Date.now() - 1_000) });
const refusal = (code: string) => expect.objectContaining({ name: "DomainError", code });

async function extension(at: MadeConsultation, closesAt = local(48 * hour)) {
  const { revision } = await client.round.findUniqueOrThrow({ where: { id: at.round.id } });
  return { roundId: at.round.id, seenRevision: revision, closesAt, reason: { en: "Translations came late." } };
}

describe("an extension", () => {
  it("opens a closed round again, keeps the old hour and tells whoever has a draft or wants notices, once", async () => {
    const at = await closed();
    const organiser = await anOfficer.organising(at);
    const writer = await aRepresentative.focalPointOf(await anOrganisation.verified(), "ru");
    const reader = await aRepresentative.of(await anOrganisation.verified());
    await client.noticeChoice.create({ data: { personId: reader.personId, processId: at.process.id } });
    const draft = await aComment.draft({ at, by: writer });
    await expect(submitContribution(depsOf(writer), draft)).rejects.toEqual(refusal("conflict"));
    const before = await client.round.findUniqueOrThrow({ where: { id: at.round.id } });
    const jobs = notedJobs();
    await extendRound({ ...depsOf(organiser), jobs }, await extension(at));
    expect(await submitContribution(depsOf(writer), draft)).toMatchObject({ id: draft.id });
    const row = await client.roundExtension.findFirstOrThrow({ where: { roundId: at.round.id } });
    expect(row.oldClosesAt).toEqual(before.closesAt);
    const second = await aComment.draft({ at, by: writer });
    expect(second.submission).toBe("draft");
    for (let count = 0; count < 2; count += 1) {
      await tellExtension.run({ extensionId: row.id }, { clock: systemClock, jobs });
    }
    const mails = await client.mail.findMany({
      where: { template: "round-extended" },
      select: { recipient: true, locale: true, secrets: true },
    });
    // Who asked for notices can stop them from the letter; who gets it for a draft has nothing to stop.
    expect(mails.toSorted((a, b) => a.locale.localeCompare(b.locale))).toEqual([
      {
        recipient: reader.email,
        locale: "en",
        secrets: { token: noticeToken({ personId: reader.personId, processId: at.process.id }) },
      },
      { recipient: writer.email, locale: "ru", secrets: { token: "" } },
    ]);
    expect(jobs.noted.map(({ name }) => name)).toContain("tell-extension");
  });

  it("is refused by an hour that is not later, that has passed, that is none, and of a round that never opened", async () => {
    const at = await aConsultation.open();
    const deps = depsOf(await anOfficer.organising(at));
    for (const closesAt of [local(hour), local(-48 * hour), "2026-13-40T25:00"]) {
      await expect(extendRound(deps, await extension(at, closesAt))).rejects.toEqual(refusal("invalid"));
    }
    const coming = await aConsultation.notYetOpen();
    const organiser = depsOf(await anOfficer.organising(coming));
    await expect(extendRound(organiser, await extension(coming))).rejects.toEqual(refusal("conflict"));
  });

  it("is no business of another process, and of two at once one wins", async () => {
    const at = await aConsultation.open();
    const stranger = await anOfficer.organising(await aConsultation.open());
    await expect(extendRound(depsOf(stranger), await extension(at))).rejects.toEqual(refusal("not_found"));
    const moderator = await anOfficer.moderating(at);
    await expect(extendRound(depsOf(moderator), await extension(at))).rejects.toEqual(refusal("not_found"));
    const given = await extension(at);
    const both = await Promise.allSettled(
      [await anOfficer.organising(at), await anOfficer.organising(at)].map((actor) =>
        extendRound(depsOf(actor), given),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await client.roundExtension.count({ where: { roundId: at.round.id } })).toBe(1);
  });
});

describe("late access", () => {
  async function granted(at: MadeConsultation, actor: Actor, until = local(48 * hour)) {
    const organiser = await anOfficer.organising(at);
    const given = { roundId: at.round.id, name: "Demo NGO", email: actor.email, until, reason: "Their server failed." };
    const { id } = await grantLateAccess(depsOf(organiser), given);
    const mail = await client.mail.findFirstOrThrow({
      where: { recipient: actor.email, template: "late-access" },
      orderBy: { createdAt: "desc" },
    });
    expect(JSON.stringify(mail.values)).not.toContain("/late/");
    const token = /\/late\/([A-Za-z0-9_-]+)/.exec(JSON.stringify(mail.secrets))?.[1] ?? "";
    return { id, token, organiser };
  }

  it("lets one organisation submit after closing, in that round only, marked as late; nobody else", async () => {
    const at = await closed();
    const organisation = await anOrganisation.verified();
    const author = await aRepresentative.focalPointOf(organisation);
    const other = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const draft = await aComment.draft({ at, by: author });
    const theirs = await aComment.draft({ at, by: other });
    const { token } = await granted(at, author);
    await expect(submitContribution(depsOf(author), draft)).rejects.toEqual(refusal("conflict"));
    await takeLateAccess({ actor: author }, { token });
    await submitContribution(depsOf(author), draft);
    const row = await client.contribution.findUniqueOrThrow({ where: { id: draft.id }, include: { receipts: true } });
    expect(row).toMatchObject({ submission: "submitted", late: true, roundId: at.round.id });
    expect(JSON.parse(row.receipts[0]?.canonical ?? "{}")).toMatchObject({ late: true });
    await expect(submitContribution(depsOf(other), theirs)).rejects.toEqual(refusal("conflict"));
    const elsewhere = await closed();
    const there = await aComment.draft({ at: elsewhere, by: author });
    await expect(submitContribution(depsOf(author), there)).rejects.toEqual(refusal("conflict"));
  });

  it("is taken up once, by the person whose address it went to, for the organisation they act for", async () => {
    const at = await closed();
    const author = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const second = await anOrganisation.verified();
    const { token } = await granted(at, author);
    const thief = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await expect(takeLateAccess({ actor: thief }, { token })).rejects.toEqual(refusal("forbidden"));
    await expect(takeLateAccess({ actor: { ...author, organisation: null } }, { token })).rejects.toEqual(
      refusal("forbidden"),
    );
    const times = await Promise.allSettled([0, 1, 2].map(() => takeLateAccess({ actor: author }, { token })));
    expect(times.every(({ status }) => status === "fulfilled")).toBe(true);
    const asAnother: Actor = {
      ...author,
      organisation: { ...second, role: "focal_point", representationId: second.id },
    };
    await expect(takeLateAccess({ actor: asAnother }, { token })).rejects.toEqual(refusal("gone"));
    await expect(takeLateAccess({ actor: author }, { token: `${token.slice(0, -1)}_` })).rejects.toEqual(
      refusal("gone"),
    );
  });

  it("says behind its link where to write, to whoever took it up and to nobody else", async () => {
    const at = await closed();
    const author = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const stranger = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await client.round.update({ where: { id: at.round.id }, data: { acceptsInputs: true } });
    const { id, token, organiser } = await granted(at, author);
    expect(await getLateAccess(null, token)).toMatchObject({ isForActor: false, hasClosed: true, ways: null });
    expect(await getLateAccess(stranger, token)).toMatchObject({ isForActor: false, ways: null });
    expect(await getLateAccess(author, token)).toMatchObject({ isForActor: true, ways: null });
    expect((await readInputStart(author, at.round.id)).lateUntil).toBeNull();
    await takeLateAccess({ actor: author }, { token });
    const ways = { inputs: true, texts: [{ versionId: at.version.id }] };
    expect(await getLateAccess(author, token)).toMatchObject({ roundId: at.round.id, ways });
    expect(await getLateAccess(stranger, token)).toBeNull();
    expect(await getLateAccess(null, token)).toBeNull();
    expect((await readInputStart(author, at.round.id)).lateUntil).toBeInstanceOf(Date);
    expect((await readInputStart(stranger, at.round.id)).lateUntil).toBeNull();
    await endLateAccess({ actor: organiser }, { lateAccessId: id });
    expect(await getLateAccess(author, token)).toBeNull();
    expect((await readInputStart(author, at.round.id)).lateUntil).toBeNull();
  });

  it("that was taken back or is over lets nothing through any more", async () => {
    const at = await closed();
    const author = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const draft = await aComment.draft({ at, by: author });
    const { id, token, organiser } = await granted(at, author);
    await takeLateAccess({ actor: author }, { token });
    await client.lateAccess.update({ where: { id }, data: { until: new Date(Date.now() - 1) } });
    await expect(submitContribution(depsOf(author), draft)).rejects.toEqual(refusal("conflict"));
    await client.lateAccess.update({ where: { id }, data: { until: new Date(Date.now() + hour) } });
    await endLateAccess({ actor: organiser }, { lateAccessId: id });
    await expect(submitContribution(depsOf(author), draft)).rejects.toEqual(refusal("conflict"));
    const stranger = await anOfficer.organising(await closed());
    await expect(endLateAccess({ actor: stranger }, { lateAccessId: id })).rejects.toEqual(refusal("not_found"));
  });
});
