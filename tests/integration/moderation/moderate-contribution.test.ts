import { beforeAll, describe, expect, it } from "vitest";
import { saveComment } from "@/lib/contributions/save-comment";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import type { Actor } from "@/lib/kernel/actor";
import { readModerationCase } from "@/lib/moderation/case-query";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { listQueue } from "@/lib/moderation/queries";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { anActor, aPerson, depsOf } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment, theReasons, writtenComment } from "../../factories/contribution";
import { told } from "../../factories/decision";
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
  second = await anOfficer.moderatingOneDraft(at);
  await theReasons();
});

const because = { reasonCode: "personal-data", words: "It names a telephone number." };

const refusedWith = (code: string, messageKey?: string) =>
  expect.objectContaining({ name: "DomainError", code, ...(messageKey ? { messageKey } : {}) });

const rowOf = (id: string) =>
  client.contribution.findUniqueOrThrow({ where: { id }, include: { decisions: true, receipts: true } });

describe("a decision", () => {
  it("to publish shows the comment, with its hour, and needs no reason", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    await moderateContribution(depsOf(moderator), { decision: "publish", ...seenOf(made) });
    const row = await rowOf(made.id);
    expect(row).toMatchObject({ submission: "submitted", publication: "published", markerReason: null });
    expect(row.publishedAt).toEqual(row.decisions[0]?.decidedAt);
    expect(row.decisions[0]).toMatchObject({
      decision: "publish",
      moderatorId: moderator.personId,
      seenRevision: made.revision,
      reasonCode: null,
    });
  });

  it("to refuse leaves a marker with the reason, and tells the writers", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    await told(await moderateContribution(depsOf(moderator), { decision: "refuse", ...seenOf(made), ...because }));
    expect(await rowOf(made.id)).toMatchObject({
      publication: "refused",
      markerReason: "personal-data",
      publishedAt: null,
    });
    const mail = await client.mail.findFirstOrThrow({
      where: { template: "contribution-refused", recipient: focalPoint.email },
    });
    expect(mail.values).toMatchObject({ reference: made.reference, words: because.words });
  });

  it("to return gives the draft back; sent again it keeps its reference and gets a second receipt beside the first", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    await moderateContribution(depsOf(moderator), { decision: "return", ...seenOf(made), ...because, marks: [] });
    const returned = await rowOf(made.id);
    expect(returned).toMatchObject({ submission: "draft", publication: "returned" });
    const edited = await saveComment(
      depsOf(focalPoint),
      writtenComment(at, { id: made.id, seenRevision: returned.revision, bodyPlain: "Without the number." }),
    );
    const again = await submitContribution(depsOf(focalPoint), { id: made.id, seenRevision: edited.revision });
    expect(again.reference).toBe(made.reference);
    expect(again.trackingNumber).not.toBe(made.trackingNumber);
    const row = await rowOf(made.id);
    expect(row).toMatchObject({ submission: "submitted", publication: "pending" });
    expect(row.receipts.map((receipt) => receipt.canonical.includes("not felt equally")).toSorted()).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    ["no reason", { reasonCode: "", words: "Words." }],
    ["only spaces for words", { reasonCode: "personal-data", words: "  \n " }],
    ["a field too many", { ...because, publication: "published" }],
  ])("with %s is not understood", (_words, bent) => {
    expect(
      moderateContributionSchema.safeParse({ decision: "refuse", id: at.version.id, seenRevision: 1, ...bent }).success,
    ).toBe(false);
  });

  it("with a reason that is not on the list for it is refused", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    for (const reasonCode of ["made-up", "wording-unclear"]) {
      await expect(
        moderateContribution(depsOf(moderator), { decision: "refuse", ...seenOf(made), ...because, reasonCode }),
      ).rejects.toMatchObject({
        code: "invalid",
        details: { fields: { reasonCode: { key: "moderation.errors.reasonUnknown" } } },
      });
    }
    expect(await rowOf(made.id)).toMatchObject({ publication: "pending" });
  });

  it("is never changed or deleted, and neither are receipts and transitions", async () => {
    await aComment.published({ at, by: focalPoint });
    await expect(client.moderationDecision.updateMany({ data: { words: "other" } })).rejects.toThrow(
      /never changed or deleted/,
    );
    await expect(client.moderationDecision.deleteMany()).rejects.toThrow(/never changed or deleted/);
    await expect(client.receipt.updateMany({ data: { canonical: "{}" } })).rejects.toThrow(/never changed or deleted/);
    await expect(client.transition.deleteMany()).rejects.toThrow(/never changed or deleted/);
  });
});

describe("two at once", () => {
  it("of two moderators one decides, and the other is told", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const both = await Promise.allSettled([
      moderateContribution(depsOf(moderator), { decision: "publish", ...seenOf(made) }),
      moderateContribution(depsOf(second), { decision: "refuse", ...seenOf(made), ...because }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((outcome) => outcome.status === "rejected")?.reason).toEqual(refusedWith("conflict"));
    expect((await rowOf(made.id)).decisions).toHaveLength(1);
  });

  it("a moderator who has read an older text decides nothing", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    await moderateContribution(depsOf(second), { decision: "return", ...seenOf(made), ...because, marks: [] });
    const edited = await saveComment(
      depsOf(focalPoint),
      writtenComment(at, { id: made.id, seenRevision: made.revision + 1, bodyPlain: "New words." }),
    );
    await submitContribution(depsOf(focalPoint), { id: made.id, seenRevision: edited.revision });
    await expect(moderateContribution(depsOf(moderator), { decision: "publish", ...seenOf(made) })).rejects.toEqual(
      refusedWith("conflict", "moderation.errors.changedMeanwhile"),
    );
    expect(await rowOf(made.id)).toMatchObject({ publication: "pending" });
  });

  it("a writer who withdraws while the moderator decides: one of them, and a withdrawn comment cannot be published", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const both = await Promise.allSettled([
      withdrawContribution(depsOf(focalPoint), seenOf(made)),
      moderateContribution(depsOf(moderator), { decision: "publish", ...seenOf(made) }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const withdrawn = await aComment.withdrawn({ at, by: focalPoint });
    await expect(
      moderateContribution(depsOf(moderator), { decision: "publish", ...seenOf(withdrawn) }),
    ).rejects.toEqual(refusedWith("conflict", "moderation.errors.notBeforeYou"));
  });

  it("a writer who edits while the moderator decides changes nothing that was submitted", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const [edit, decision] = await Promise.allSettled([
      saveComment(
        depsOf(focalPoint),
        writtenComment(at, { id: made.id, seenRevision: made.revision, bodyPlain: "Slipped in." }),
      ),
      moderateContribution(depsOf(moderator), { decision: "publish", ...seenOf(made) }),
    ]);
    expect([edit.status, decision.status]).toEqual(["rejected", "fulfilled"]);
    expect(await rowOf(made.id)).toMatchObject({ publication: "published", bodyText: "A fault is not felt equally." });
  });
});

describe("who decides", () => {
  it("nobody on what their own organisation wrote, whichever organisation they act for now", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    await client.representation.create({
      data: {
        organisationId: focalPoint.organisation?.id ?? "",
        personId: second.personId,
        email: second.email,
        status: "active",
      },
    });
    const acting: Actor = { ...moderator, organisation: focalPoint.organisation };
    for (const partial of [acting, second]) {
      await expect(moderateContribution(depsOf(partial), { decision: "publish", ...seenOf(made) })).rejects.toEqual(
        refusedWith("forbidden"),
      );
      const shown = await readModerationCase(partial, made.id);
      expect(shown.mayDecide).toBe(false);
    }
    await client.representation.deleteMany({ where: { personId: second.personId } });
  });

  it("nobody on what they submitted themselves, though they have left the organisation since", async () => {
    const organisation = await anOrganisation.verified();
    const author = await aRepresentative.of(organisation);
    const former = await aRepresentative.focalPointOf(organisation);
    const draft = await saveComment(depsOf(author), writtenComment(at));
    await submitContribution(depsOf(former), { id: draft.id, seenRevision: draft.revision });
    await client.representation.deleteMany({ where: { personId: former.personId } });
    const { revision } = await client.contribution.findUniqueOrThrow({ where: { id: draft.id } });
    const acting: Actor = { ...former, organisation: null, offices: moderator.offices };
    for (const { role, processId, draftId } of moderator.offices) {
      await client.processRole.create({ data: { role, processId, draftId, personId: former.personId } });
    }
    await expect(
      moderateContribution(depsOf(acting), { decision: "publish", id: draft.id, seenRevision: revision }),
    ).rejects.toEqual(refusedWith("forbidden"));
    expect((await readModerationCase(acting, draft.id)).mayDecide).toBe(false);
  });

  it("nobody without the office: there is nothing at the id, for an organiser, an administrator, a moderator elsewhere", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const elsewhere = await anOfficer.moderating(await aConsultation.open());
    const administrator = anActor(await aPerson({ administrator: true }));
    for (const who of [await anOfficer.organising(at), administrator, elsewhere, focalPoint]) {
      await expect(moderateContribution(depsOf(who), { decision: "publish", ...seenOf(made) })).rejects.toEqual(
        refusedWith("not_found"),
      );
      await expect(readModerationCase(who, made.id)).rejects.toEqual(refusedWith("not_found"));
    }
  });
});

describe("the queue", () => {
  it("holds what waits in one's own process, the oldest first, page by page, and no draft", async () => {
    const busy = await aConsultation.open();
    const mine = await anOfficer.moderating(busy);
    const made: { id: string }[] = [];
    for (let number = 0; number < 5; number += 1) made.push(await aComment.submitted({ at: busy, by: focalPoint }));
    await aComment.draft({ at: busy, by: focalPoint });
    await aComment.published({ at: busy, by: focalPoint });
    const first = await listQueue(mine, { cursor: null }, 3);
    const rest = await listQueue(mine, { cursor: first.next }, 3);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    expect(rest.next).toBeNull();
    expect(
      (await listQueue(moderator, { cursor: null }, 100)).items.every(({ id }) => made.every((one) => one.id !== id)),
    ).toBe(true);
  });

  it("shows an item in its context: paragraph, redline, the record of its organisation, earlier decisions", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    await moderateContribution(depsOf(moderator), { decision: "return", ...seenOf(made), ...because, marks: [] });
    await submitContribution(depsOf(focalPoint), { id: made.id, seenRevision: made.revision + 1 });
    const shown = await readModerationCase(moderator, made.id);
    expect(shown).toMatchObject({
      mayDecide: true,
      reference: made.reference,
      paragraphs: [{ number: "1", text: at.paragraph.text }],
      organisation: { stakeholderGroup: "civil_society", country: "CH" },
      earlier: [{ decision: "return", words: because.words }],
    });
    expect(shown.asked.redline).toContainEqual({ kind: "inserted", text: "two" });
    expect(shown.organisation?.published).toBeGreaterThan(0);
  });

  it("shows no draft, not even to a moderator who knows its id", async () => {
    const draft = await aComment.draft({ at, by: focalPoint });
    await expect(readModerationCase(moderator, draft.id)).rejects.toEqual(refusedWith("not_found"));
  });
});

function seenOf({ id, revision }: { id: string; revision: number }) {
  return { id, seenRevision: revision };
}
