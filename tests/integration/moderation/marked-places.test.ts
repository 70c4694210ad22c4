import { beforeAll, describe, expect, it } from "vitest";
import { lastReturn } from "@/lib/contributions/last-return";
import type { Actor } from "@/lib/kernel/actor";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { undoDecision } from "@/lib/moderation/undo-decision";
import { readUndoable } from "@/lib/moderation/undoable";
import { nestFields } from "@/lib/web/nested-fields";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment, theReasons } from "../../factories/contribution";
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
  second = await anOfficer.moderating(at);
  await theReasons();
});

type Made = { id: string; revision: number };

/** What the form of the desk sends for a return, five rows of it, most of them empty. */
function asForm({ id, revision }: Made, marks: Record<string, string>) {
  const rows = Array.from({ length: 5 }, (_row, index) => [
    ...(["quote", "note", "field", "start"] as const).map((name) => [`marks.${index}.${name}`, ""]),
  ]).flat();
  return moderateContributionSchema.parse(
    nestFields({
      ...{ id, seenRevision: String(revision), decision: "return", reasonCode: "wording-unclear" },
      words: "Two places are not clear.",
      ...Object.fromEntries(rows),
      ...marks,
    }),
  );
}

describe("places marked in a return", () => {
  it("are read by the writers in their surroundings, with the note, and told by mail", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const marks = { "marks.1.quote": "not felt", "marks.1.note": "By whom?" };
    const moderated = await moderateContribution(depsOf(moderator), asForm(made, marks));
    const back = await lastReturn(client, made.id);
    expect(back?.marks).toMatchObject([
      { field: "body", quote: "not felt", note: "By whom?", before: "A fault is ", after: " equally." },
    ]);
    await told(moderated);
    const mail = await client.mail.findFirstOrThrow({
      where: { template: "contribution-returned", recipient: focalPoint.email },
      orderBy: { id: "desc" },
    });
    expect(JSON.stringify(mail.values)).toContain("By whom?");
  });

  it("that do not stand in the text are refused beside the row that was meant", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const marks = { "marks.3.quote": "words that nobody wrote" };
    await expect(moderateContribution(depsOf(moderator), asForm(made, marks))).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { "marks.3.quote": { key: "moderation.errors.quoteNotThere" } } },
    });
    expect(await client.moderationDecision.count({ where: { contributionId: made.id } })).toBe(0);
  });

  it("over several lines are found, though a browser sends its own line ends", async () => {
    const words = { bodyPlain: "The first line.\n\nThe second line." };
    const made = await aComment.submitted({ at, by: focalPoint, words });
    const { bodyText } = await client.contribution.findUniqueOrThrow({ where: { id: made.id } });
    expect(bodyText).toContain("\n");
    await moderateContribution(depsOf(moderator), asForm(made, { "marks.0.quote": bodyText.replace(/\n/g, "\r\n") }));
    expect((await lastReturn(client, made.id))?.marks[0]?.quote).toBe(bodyText);
  });
});

describe("the offer to take a decision back", () => {
  it("is made to whoever decided, and to nobody once it was taken", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const input = moderateContributionSchema.parse({ decision: "publish", id: made.id, seenRevision: made.revision });
    const moderated = await moderateContribution(depsOf(moderator), input);
    if (!("decisionId" in moderated)) throw new Error("It was only proposed");
    const id = moderated.decisionId;
    const offered = await readUndoable(moderator, { id });
    expect(offered).toMatchObject({ decisionId: id, contributionId: made.id, decision: "publish" });
    expect(offered?.secondsLeft).toBeGreaterThan(0);
    expect(await readUndoable(moderator, { contributionId: made.id })).toMatchObject({ decisionId: id });
    expect(await readUndoable(second, { id })).toBeNull();
    expect(await readUndoable(focalPoint, { id })).toBeNull();
    await undoDecision(depsOf(moderator), { decisionId: id });
    expect(await readUndoable(moderator, { id })).toBeNull();
  });

  it("leaves no return behind that the writers could read", async () => {
    const made = await aComment.submitted({ at, by: focalPoint });
    const moderated = await moderateContribution(depsOf(moderator), asForm(made, { "marks.0.quote": "fault" }));
    if (!("decisionId" in moderated)) throw new Error("It was only proposed");
    await undoDecision(depsOf(moderator), moderated);
    expect(await lastReturn(client, made.id)).toBeNull();
  });
});
