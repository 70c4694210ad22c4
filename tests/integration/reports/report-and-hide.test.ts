import { beforeAll, describe, expect, it } from "vitest";
import { publicContribution } from "@/lib/contributions/public";
import { listOwnContributions } from "@/lib/contributions/queries";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { undoDecision } from "@/lib/moderation/undo-decision";
import { dismissReports } from "@/lib/reports/dismiss-reports";
import { stampForm } from "@/lib/reports/form-stamp";
import { hideContribution } from "@/lib/reports/hide-contribution";
import { countReported, listHidden, listReported } from "@/lib/reports/queries";
import { reportContribution } from "@/lib/reports/report-contribution";
import { reviewHiding } from "@/lib/reports/review-hiding";
import { reportContributionSchema, reviewHidingSchema } from "@/lib/reports/schema";
import { readSight } from "@/lib/reports/sight-query";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment, theReasons } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let focalPoint: Actor;
let moderator: Actor;
let second: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
  moderator = await anOfficer.moderating(at);
  second = await anOfficer.moderating(at);
  await theReasons();
});

const someWords = { bodyPlain: "Call Piotr Quellwasser on 555 0199." };
const published = () => aComment.published({ at, by: focalPoint, words: someWords });
const rowOf = (id: string) => client.contribution.findUniqueOrThrow({ where: { id } });
const reportsOn = (contributionId: string) => client.report.findMany({ where: { contributionId } });
const minutesAgo = (count: number) => new Date(Date.now() - count * 60_000);

type Made = { id: string; reference: string | null };

/** What the form sends for a person who took a minute over it. */
const form = ({ reference }: Made, given: object = {}) =>
  reportContributionSchema.parse({
    ...{ reference, reasonCode: "personal-data", words: "A number of a private person.", language: "fr" },
    ...{ opened: stampForm(minutesAgo(1)), homepage: "", ...given },
  });
const from = (source: string, actor: Actor | null = null) => ({ source, actor });
const clock = { clock: systemClock };

async function hidden(made: Made, by = moderator) {
  const { revision } = await rowOf(made.id);
  return hideContribution(depsOf(by), {
    ...{ id: made.id, seenRevision: revision, reasonCode: "personal-data", words: "It names a number." },
  });
}

async function reviewed(made: Made, hidingId: string, given: object, by = second) {
  const { revision } = await rowOf(made.id);
  const input = { hidingId, seenRevision: revision, words: "I looked again.", ...given };
  return reviewHiding(depsOf(by), reviewHidingSchema.parse(input));
}

describe("a report by a reader", () => {
  it("counts once for each source, and reaches the desk of those who moderate it", async () => {
    const made = await published();
    for (const source of ["192.0.2.1", "192.0.2.1", "192.0.2.2"]) {
      await reportContribution(clock, form(made), from(source));
    }
    expect(await reportsOn(made.id)).toHaveLength(2);
    const [item] = (await listReported(moderator, null)).items.filter(
      ({ contributionId }) => contributionId === made.id,
    );
    expect(item).toMatchObject({ count: 2, mayDecide: true, reference: made.reference });
    expect(item?.reports[0]).toMatchObject({ words: "A number of a private person.", language: "fr" });
    const elsewhere = await anOfficer.moderating(await aConsultation.open());
    expect([await listReported(elsewhere, null), await countReported(elsewhere)]).toEqual([
      { items: [], next: null },
      0,
    ]);
  });

  it.each([
    ["fills in the field that nobody sees", { homepage: "https://spam.example" }],
    ["is faster than anybody can be", { opened: stampForm(new Date(Date.now() + 600_000)) }],
    ["makes the hour of the form up", { opened: `${Date.now() - 60_000}.AAAA` }],
    ["has no hour at all", { opened: "" }],
    ["keeps a copy of an old form", { opened: stampForm(minutesAgo(60 * 24 * 8)) }],
  ])("of a program that %s is answered alike and kept nowhere", async (_what, given) => {
    const made = await published();
    await expect(reportContribution(clock, form(made, given), from("192.0.2.9"))).resolves.toBeUndefined();
    expect(await reportsOn(made.id)).toEqual([]);
  });

  it("of a flood from one source is answered alike, and only the first twenty count", async () => {
    const made = await published();
    const person = { ...focalPoint };
    for (let time = 0; time < 22; time += 1) {
      await reportContribution(clock, form(made), from("198.51.100.7", time === 21 ? person : null));
    }
    // The 22nd is another person on the same network: the network had its share.
    expect(await reportsOn(made.id)).toHaveLength(1);
  });

  it("on what is not published finds nothing, and without a reason of the list is refused", async () => {
    const refused = await aComment.refused({ at, by: focalPoint });
    await expect(reportContribution(clock, form(refused), from("192.0.2.3"))).rejects.toMatchObject({
      code: "not_found",
    });
    const made = await published();
    await expect(
      reportContribution(clock, form(made, { reasonCode: "made-up" }), from("192.0.2.3")),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  it("stands on pages of the desk, those that wait longest first, each contribution once", async () => {
    const own = await aConsultation.open();
    const its = await anOfficer.moderating(own);
    const made = [];
    for (let count = 0; count < 3; count += 1) {
      const one = await aComment.published({ at: own, by: focalPoint, words: someWords });
      await reportContribution(clock, form(one), from(`203.0.113.${count}`));
      made.push(one.id);
    }
    await reportContribution(clock, form(await published()), from("203.0.113.9"));
    const first = await listReported(its, null, 2);
    const rest = await listReported(its, first.next, 2);
    expect([...first.items, ...rest.items].map(({ contributionId }) => contributionId)).toEqual(made);
    expect(rest.next).toBeNull();
  });

  it("is set aside by a moderator, but not what came after they read", async () => {
    const made = await published();
    await reportContribution(clock, form(made), from("192.0.2.4"));
    const [item] = (await listReported(moderator, null)).items.filter(
      ({ contributionId }) => contributionId === made.id,
    );
    await reportContribution(clock, form(made), from("192.0.2.5"));
    const until = item?.until.toISOString() ?? "";
    await dismissReports(depsOf(moderator), { contributionId: made.id, until });
    expect((await reportsOn(made.id)).map(({ state }) => state).toSorted()).toEqual(["dismissed", "open"]);
    await expect(dismissReports(depsOf(focalPoint), { contributionId: made.id, until })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("a contribution that is hidden", () => {
  it("is out of sight at once, with a marker, its reports upheld and its writers told", async () => {
    const made = await published();
    await reportContribution(clock, form(made), from("192.0.2.6"));
    const { hidingId } = await hidden(made);
    const marker = await publicContribution(made.reference ?? "", new Date());
    expect(marker).toMatchObject({ state: "hidden", reasonCode: "personal-data" });
    expect(JSON.stringify(marker)).not.toContain("Quellwasser");
    expect(await reportsOn(made.id)).toMatchObject([{ state: "upheld", settledById: moderator.personId }]);
    const mail = await client.mail.findFirstOrThrow({
      where: { template: "contribution-hidden", key: { startsWith: `hiding:${hidingId}` } },
    });
    expect(mail).toMatchObject({
      recipient: focalPoint.email,
      values: { step: "hidden", words: "It names a number." },
    });
    expect(await rowOf(made.id)).toMatchObject({ publication: "published" });
    const acts = await client.transition.findMany({ where: { subjectId: made.id, field: "sight" } });
    expect(acts).toMatchObject([{ to: "hidden", reason: "personal-data", personId: moderator.personId }]);
  });

  it("is looked at by somebody else, who shows it again as it was", async () => {
    const made = await published();
    const { publishedAt } = await rowOf(made.id);
    const { hidingId } = await hidden(made);
    await expect(reviewed(made, hidingId, { outcome: "restore" }, moderator)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await readSight(moderator, made.id))?.hiding).toMatchObject({ mayReview: false });
    await reviewed(made, hidingId, { outcome: "restore" });
    expect(await rowOf(made.id)).toMatchObject({ hiddenAt: null, publication: "published", publishedAt });
    expect(await publicContribution(made.reference ?? "", new Date())).toMatchObject({ bodyText: someWords.bodyPlain });
    expect(await client.mail.count({ where: { key: { startsWith: `hiding:${hidingId}:restored` } } })).toBe(1);
  });

  it("comes back without some words, and those taken out before stay out", async () => {
    const made = await published();
    const first = await hidden(made);
    const passage = { outcome: "redact", reasonCode: "personal-data" };
    await reviewed(made, first.hidingId, { ...passage, passages: "Piotr Quellwasser" });
    expect((await rowOf(made.id)).bodyText).toBe("Call [redacted: personal data] on 555 0199.");
    const again = await hidden(made);
    await reviewed(made, again.hidingId, { ...passage, passages: "555 0199" });
    const row = await rowOf(made.id);
    expect(row).toMatchObject({ publication: "published_redacted", hiddenAt: null });
    expect(row.bodyText).toBe("Call [redacted: personal data] on [redacted: personal data].");
    expect(await client.hiding.findUniqueOrThrow({ where: { id: again.hidingId } })).toMatchObject({
      state: "decided_anew",
      decisionId: expect.any(String),
    });
  });

  it("stays hidden when the passage does not stand there, and says so beside the field", async () => {
    const made = await published();
    const { hidingId } = await hidden(made);
    const wrong = { outcome: "redact", reasonCode: "personal-data", passages: "Somebody else" };
    await expect(reviewed(made, hidingId, wrong)).rejects.toMatchObject({
      details: { fields: { passages: { key: "moderation.errors.quoteNotThere" } } },
    });
    expect((await rowOf(made.id)).hiddenAt).not.toBeNull();
  });

  it("is refused on the second look, which cannot be undone on the sly", async () => {
    const made = await published();
    const { hidingId } = await hidden(made);
    await reviewed(made, hidingId, { outcome: "refuse", reasonCode: "insult" });
    expect(await rowOf(made.id)).toMatchObject({ publication: "refused", markerReason: "insult", publishedAt: null });
    const { decisionId } = await client.hiding.findUniqueOrThrow({ where: { id: hidingId } });
    await expect(undoDecision(depsOf(second), { decisionId: decisionId ?? "" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is looked at again once, of two at the same moment", async () => {
    const made = await published();
    const { hidingId } = await hidden(made);
    const third = await anOfficer.moderating(at);
    const both = await Promise.allSettled([
      reviewed(made, hidingId, { outcome: "restore" }),
      reviewed(made, hidingId, { outcome: "refuse", reasonCode: "insult" }, third),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("is either hidden or withdrawn when both happen at once, and never shown", async () => {
    const made = await published();
    const { revision } = await rowOf(made.id);
    await Promise.allSettled([
      hidden(made),
      withdrawContribution(depsOf(focalPoint), { id: made.id, seenRevision: revision }),
    ]);
    expect(await publicContribution(made.reference ?? "", new Date())).toMatchObject({
      state: expect.stringMatching(/^(hidden|withdrawn)$/),
    });
    expect((await listHidden(second, null, 200)).items.some(({ contributionId }) => contributionId === made.id)).toBe(
      (await rowOf(made.id)).submission === "submitted",
    );
  });

  it("is shown to its writers as hidden and open to appeal, also where it was redacted before", async () => {
    for (const make of [aComment.published, aComment.redacted]) {
      const made = await make({ at, by: focalPoint });
      await hidden(made);
      const { items } = await listOwnContributions(focalPoint, { filter: null, cursor: null });
      expect(items.find(({ id }) => id === made.id)).toMatchObject({ hidden: true, appealable: true });
    }
  });

  it("is hidden by nobody of its own side, by nobody without the office, and only while it is public", async () => {
    const made = await published();
    await client.processRole.create({
      data: { processId: at.process.id, personId: focalPoint.personId, role: "moderator" },
      select: { id: true },
    });
    const own: Actor = {
      ...focalPoint,
      offices: [{ role: "moderator", processId: at.process.id, draftId: null }],
    };
    await expect(hidden(made, own)).rejects.toMatchObject({ code: "forbidden" });
    await expect(hidden(made, await anOfficer.organising(at))).rejects.toMatchObject({ code: "not_found" });
    const waiting = await aComment.submitted({ at, by: focalPoint });
    await expect(hidden(waiting)).rejects.toMatchObject({ messageKey: "reports.errors.notPublic" });
    await hidden(made);
    await expect(hidden(made)).rejects.toMatchObject({ messageKey: "reports.errors.notPublic" });
  });
});
