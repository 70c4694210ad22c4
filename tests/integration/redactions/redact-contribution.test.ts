import { beforeAll, describe, expect, it } from "vitest";
import { saveComment } from "@/lib/contributions/save-comment";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import type { Actor } from "@/lib/kernel/actor";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { undoDecision } from "@/lib/moderation/undo-decision";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment, theReasons, writtenComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let focalPoint: Actor;
let moderator: Actor;

beforeAll(async () => {
  at = await aConsultation.open();
  focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
  moderator = await anOfficer.moderating(at);
  await theReasons();
});

/** A comment whose words hold a telephone number in the reasons and in the wording. */
async function received() {
  const draft = await aComment.draft({ at, by: focalPoint });
  const saved = await saveComment(
    depsOf(focalPoint),
    writtenComment(at, {
      id: draft.id,
      seenRevision: draft.revision,
      bodyPlain: "Ask Zenobia on +41 44 555 01 02 why.\n\nShe knows.",
      proposedText: "States call +41 44 555 01 02 at once.",
    }),
  );
  await submitContribution(depsOf(focalPoint), { id: draft.id, seenRevision: saved.revision });
  return client.contribution.findUniqueOrThrow({ where: { id: draft.id } });
}

const redacting = ({ id, revision }: { id: string; revision: number }, ...redactions: object[]) =>
  moderateContribution(
    depsOf(moderator),
    moderateContributionSchema.parse({
      ...{ decision: "publish_redacted", id, seenRevision: revision, words: "Nobody needs the number to follow you." },
      redactions,
    }),
  );

const number = { quote: "+41 44 555 01 02", reasonCode: "personal-data" };

describe("a contribution published without some of its words", () => {
  it("holds them in no column that anybody reads, and says why in their place", async () => {
    const before = await received();
    await redacting(before, number, { quote: "Zenobia", field: "body", start: 4, reasonCode: "personal-data" });
    const [row] = await client.$queryRaw<{ everything: string }[]>`
      SELECT to_jsonb(k)::text AS everything FROM contribution k WHERE id = ${before.id}::uuid`;
    // Three figures alone stand in many an identifier; as words of the index they stand in quotation marks.
    expect(row?.everything).not.toMatch(/zenobia|'555'|555 01/i);
    const after = await client.contribution.findUniqueOrThrow({ where: { id: before.id } });
    expect(after).toMatchObject({
      publication: "published_redacted",
      bodyText: "Ask [redacted: personal data] on [redacted: personal data] why.\n\nShe knows.",
      proposedText: "States call [redacted: personal data] at once.",
    });
  });

  it("keeps what was received in its receipt, byte for byte", async () => {
    const before = await received();
    const receipt = () => client.receipt.findFirstOrThrow({ where: { contributionId: before.id } });
    const kept = await receipt();
    await redacting(before, number);
    expect(await receipt()).toEqual(kept);
    expect(kept.canonical).toContain("555 01 02");
  });

  it("keeps places of its redactions, and no words", async () => {
    const before = await received();
    await redacting(before, number);
    const redactions = await client.redaction.findMany({ where: { contributionId: before.id } });
    expect(redactions.map(({ field, length }) => ({ field, length }))).toEqual([
      { field: "proposedText", length: 16 },
      { field: "body", length: 16 },
    ]);
  });

  it("is as it was when the decision is taken back", async () => {
    const before = await received();
    const moderated = await redacting(before, number);
    if (!("decisionId" in moderated)) throw new Error("It was only proposed");
    await undoDecision(depsOf(moderator), moderated);
    const after = await client.contribution.findUniqueOrThrow({ where: { id: before.id } });
    const words = ({ body, bodyHtml, bodyText, proposedText, redline }: typeof after) => ({
      ...{ body, bodyHtml, bodyText, proposedText, redline },
    });
    expect(words(after)).toEqual(words(before));
    expect(await client.redactedOriginal.count({ where: { contributionId: before.id } })).toBe(0);
  });

  it("is refused where the words do not stand in the text, and nothing is published", async () => {
    const before = await received();
    await expect(redacting(before, { quote: "nowhere", reasonCode: "personal-data" })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { "redactions.0.quote": { key: "moderation.errors.quoteNotThere" } } },
    });
    expect(await client.contribution.findUniqueOrThrow({ where: { id: before.id } })).toMatchObject({
      publication: "pending",
      bodyText: before.bodyText,
    });
  });

  it("is not understood without a place, a reason and words", () => {
    const given = { decision: "publish_redacted", id: at.version.id, seenRevision: 1, words: "Why." };
    for (const bent of [{ redactions: [] }, { redactions: [{ quote: "x" }] }, { words: " ", redactions: [number] }]) {
      expect(moderateContributionSchema.safeParse({ ...given, ...bent }).success).toBe(false);
    }
  });
});
