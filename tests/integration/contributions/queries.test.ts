import { beforeAll, describe, expect, it } from "vitest";
import { readComposer } from "@/lib/contributions/composer-query";
import { contributionPolicy, visibleTo } from "@/lib/contributions/policy";
import { countAwaitingApproval, listOwnContributions } from "@/lib/contributions/queries";
import { readReceipt } from "@/lib/contributions/receipt-query";
import { contributionFilters } from "@/lib/contributions/schema";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { anActor, aPerson } from "../../factories/actor";
import { aConsultation, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { allowProtection, aProtectedComment } from "../../factories/protected";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let author: Actor;
let focalPoint: Actor;
let stranger: Actor;

beforeAll(async () => {
  at = await aConsultation.open({ eligibility: "everyone" });
  const organisation = await anOrganisation.verified();
  author = await aRepresentative.of(organisation);
  focalPoint = await aRepresentative.focalPointOf(organisation);
  stranger = await aRepresentative.focalPointOf(await anOrganisation.verified());
});

const asked = () => ({
  versionId: at.version.id,
  paragraphId: at.paragraph.id,
  contributionId: null,
  another: false,
});

const nothingThere = expect.objectContaining({ code: "not_found" });

describe("the composer", () => {
  it("begins anew, or goes on with one's own latest draft on the paragraph, the others of the organisation beside", async () => {
    expect((await readComposer(author, asked())).comment).toBeNull();
    const mine = await aComment.draft({ at, by: author });
    const theirs = await aComment.draft({ at, by: focalPoint });
    const composer = await readComposer(author, asked());
    expect(composer.comment?.id).toBe(mine.id);
    expect(composer.others.map(({ id }) => id)).toEqual([theirs.id]);
    expect((await readComposer(author, { ...asked(), another: true })).comment).toBeNull();
    expect(composer.may).toEqual({ answer: true, submit: false, handOver: true });
    expect((await readComposer(focalPoint, asked())).may).toEqual({ answer: true, submit: true, handOver: false });
  });

  it("shows nothing of another organisation, and no text that is not public", async () => {
    const mine = await aComment.draft({ at, by: author });
    expect((await readComposer(stranger, asked())).others).toEqual([]);
    await expect(readComposer(stranger, { ...asked(), contributionId: mine.id })).rejects.toEqual(nothingThere);
    const hidden = await aConsultation.withUnpublishedText();
    const elsewhere = { ...asked(), versionId: hidden.version.id, paragraphId: hidden.paragraph.id };
    await expect(readComposer(author, elsewhere)).rejects.toEqual(nothingThere);
    await expect(readComposer(author, { ...asked(), paragraphId: hidden.paragraph.id })).rejects.toEqual(nothingThere);
  });

  it("tells the writer why a moderator sent it back, and opens nothing that is submitted", async () => {
    const returned = await aComment.returned({ at, by: focalPoint });
    const composer = await readComposer(focalPoint, { ...asked(), contributionId: returned.id });
    expect(composer.comment?.returned).toMatchObject({ words: "It names a private telephone number." });
    const submitted = await aComment.submitted({ at, by: focalPoint });
    const request = { ...asked(), contributionId: submitted.id };
    await expect(readComposer(focalPoint, request)).rejects.toEqual(nothingThere);
  });
});

/** Only an input gets there; to the list it is a state like the others. */
async function collecting<Made extends { id: string }>(made: Made): Promise<Made> {
  const data = { submission: "collecting_signatures" as const };
  await database().contribution.update({ where: { id: made.id }, data, select: { id: true } });
  return made;
}

describe("the list of one's own side", () => {
  it("holds every state under its word, and each contribution under one word only", async () => {
    const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const made = {
      draft: await aComment.draft({ at, by }),
      awaiting_approval: await aComment.handedOver({ at, by }),
      collecting_signatures: await collecting(await aComment.draft({ at, by })),
      submitted: await aComment.submitted({ at, by }),
      published: await aComment.published({ at, by }),
      published_redacted: await aComment.redacted({ at, by }),
      returned: await aComment.returned({ at, by }),
      refused: await aComment.refused({ at, by }),
      withdrawn: await aComment.withdrawn({ at, by }),
    };
    for (const filter of contributionFilters) {
      const { items } = await listOwnContributions(by, { filter, cursor: null });
      expect(items.map(({ id, state }) => ({ id, state }))).toEqual([{ id: made[filter].id, state: filter }]);
    }
    expect((await listOwnContributions(by, { filter: null, cursor: null })).items).toHaveLength(9);
    expect(await countAwaitingApproval(by)).toBe(1);
    expect(await countAwaitingApproval(author)).toBe(0);
  });

  it("holds what was given in confidence under what was submitted, and says that no moderator has it", async () => {
    await allowProtection(at);
    const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const open = await aComment.submitted({ at, by });
    const { id } = await aProtectedComment.submitted({ at, by, protection: "confidential" });
    for (const filter of contributionFilters) {
      const { items } = await listOwnContributions(by, { filter, cursor: null });
      expect(items.map((item) => ({ id: item.id, state: item.state, confidential: item.confidential }))).toEqual(
        filter !== "submitted"
          ? []
          : [
              { id, state: "submitted", confidential: true },
              { id: open.id, state: "submitted", confidential: false },
            ],
      );
    }
  });

  it("goes on page by page without a gap", async () => {
    const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
    for (let number = 0; number < 5; number += 1) await aComment.draft({ at, by });
    const first = await listOwnContributions(by, { filter: null, cursor: null }, 2);
    const second = await listOwnContributions(by, { filter: null, cursor: first.next }, 2);
    const third = await listOwnContributions(by, { filter: null, cursor: second.next }, 2);
    const ids = [...first.items, ...second.items, ...third.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
    expect(third.next).toBeNull();
  });

  it("is drawn along the same line as the policy", async () => {
    await aComment.draft({ at, by: anActor(await aPerson()) });
    const everything = await client.contribution.findMany({ include: { organisation: true } });
    for (const actor of [author, focalPoint, stranger, { ...author, organisation: null }]) {
      const listed = await client.contribution.findMany({ where: visibleTo(actor), select: { id: true } });
      const allowed = everything.filter((row) => contributionPolicy.readOwn(actor, row));
      expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(allowed.map(({ id }) => id)));
    }
  });
});

describe("a receipt", () => {
  it("is read by its own side and by nobody else", async () => {
    const { trackingNumber } = await aComment.submitted({ at, by: focalPoint });
    expect(await readReceipt(author, trackingNumber)).toMatchObject({
      trackingNumber,
      published: false,
      next: "moderator",
    });
    await expect(readReceipt(stranger, trackingNumber)).rejects.toEqual(nothingThere);
    await expect(readReceipt({ ...author, organisation: null }, trackingNumber)).rejects.toEqual(nothingThere);
    await expect(readReceipt(author, "0000-0000-0000")).rejects.toEqual(nothingThere);
  });

  it("promises a moderator only while one has it before them", async () => {
    for (const state of ["published", "refused", "withdrawn"] as const) {
      const { id } = await aComment[state]({ at, by: focalPoint });
      const { trackingNumber } = await client.receipt.findFirstOrThrow({ where: { contributionId: id } });
      expect(await readReceipt(author, trackingNumber)).toMatchObject({ next: null, published: state === "published" });
    }
  });
});
