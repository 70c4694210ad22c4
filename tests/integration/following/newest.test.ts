import { describe, expect, it } from "vitest";
import { newestOf } from "@/lib/following/newest";
import { findParagraph } from "@/lib/following/queries";
import type { FollowSubject } from "@/lib/following/schema";
import { newId } from "@/lib/kernel/ids";
import { aConsultation } from "../../factories/consultation";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { aPublishedComment } from "../../factories/published-comment";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

describe("the newest of what can be followed", () => {
  it("is the same by process, consultation, text, paragraph, organisation and search, and nothing hidden", async () => {
    const at = await aConsultation.open();
    const organisation = await anOrganisation.verified();
    const by = await aRepresentative.of(organisation);
    const paragraph = await client.paragraph.findFirstOrThrow({ where: { versionId: at.version.id, number: "1" } });
    const on = { consultationId: at.consultation.id, roundId: at.round.id, versionId: at.version.id };
    const say = () => aPublishedComment({ ...on, paragraphs: [paragraph] }, by);
    const [kept, hidden, named] = [await say(), await say(), await say()];
    await client.contribution.update({ where: { id: hidden.id }, data: { hiddenAt: new Date() } });
    await client.contribution.update({
      where: { id: named.id },
      data: { protection: "pseudonym", pseudonym: "Resident" },
    });
    const of = async (kind: FollowSubject["kind"], subject: string) =>
      (await newestOf({ kind, subject }, new Date(), 50)).map(({ id }) => id);
    const all = [named.id, kept.id];
    expect(await of("process", at.process.id)).toEqual(all);
    expect(await of("consultation", at.consultation.id)).toEqual(all);
    expect(await of("document", at.draft.id)).toEqual(all);
    expect(await of("paragraph", paragraph.lineageId)).toEqual(all);
    expect(await of("search", "matters")).toEqual(all);
    // Nobody learns by whom a protected one is.
    expect(await of("organisation", organisation.id)).toEqual([kept.id]);
    expect(await of("topic", newId())).toEqual([]);
    expect(await of("search", "))) -- OR")).toEqual([]);
    expect(await findParagraph(at.draft.id, " para. 1 ")).toBe(paragraph.lineageId);
    expect(await findParagraph(at.draft.id, "norm 99")).toBeNull();
    expect(await findParagraph(newId(), "1")).toBeNull();
  });
});
