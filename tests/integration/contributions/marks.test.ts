import { beforeAll, describe, expect, it } from "vitest";
import { commentCounts } from "@/lib/amendments/comment-counts";
import { publicContribution } from "@/lib/contributions/public";
import { readPublicFilter } from "@/lib/contributions/public-filter";
import { publishedComments } from "@/lib/contributions/published-comments";
import { saveComment } from "@/lib/contributions/save-comment";
import { saveCommentSchema } from "@/lib/contributions/schema";
import { saveInput } from "@/lib/inputs/save-input";
import { saveInputSchema } from "@/lib/inputs/schema";
import { newSigningKey } from "@/lib/ledger/signed-note";
import { readKeys, verifiersOf } from "@/lib/ledger/signing-key";
import { verifyLedger } from "@/lib/ledger/verify-ledger";
import { search } from "@/lib/search/public";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, type MadeConsultation } from "@/tests/factories/consultation";
import { aComment, writtenComment } from "@/tests/factories/contribution";
import { aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { anOpenInput } from "@/tests/factories/written-input";
import { behindTheBack } from "@/tests/support/behind-the-back";
import { testDatabase } from "@/tests/support/database";

const { client, url } = await testDatabase();
const marks = { topics: ["privacy-and-data-protection"], impacts: ["age", "gender"] };

let at: MadeConsultation;
let by: Awaited<ReturnType<typeof aRepresentative.focalPointOf>>;

const ask = (asksTopics: boolean, asksImpacts: boolean) =>
  client.round.update({ where: { id: at.round.id }, data: { asksTopics, asksImpacts } });

beforeAll(async () => {
  at = await aConsultation.open();
  await aTemplate(at);
  by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  await ask(true, true);
});

describe("topics and differentiated impacts of a comment", () => {
  it("stand in its receipt, with the published comment, and are what it is narrowed and found by", async () => {
    const marked = await aComment.published({ at, by, words: marks });
    const plain = await aComment.published({ at, by });
    expect(await publicContribution(marked.reference ?? "", new Date())).toMatchObject(marks);
    const { canonical } = await client.receipt.findFirstOrThrow({ where: { contributionId: marked.id } });
    expect(JSON.parse(canonical)).toMatchObject(marks);
    const other = await client.receipt.findFirstOrThrow({ where: { contributionId: plain.id } });
    expect(Object.keys(JSON.parse(other.canonical))).not.toContain("impacts");
    const filter = readPublicFilter({ impact: "gender" });
    const shown = await publishedComments(at.version.id, filter, new Date());
    expect(shown.map(({ id }) => id)).toEqual([marked.id]);
    expect((await commentCounts(at.version.id, filter, new Date())).total).toBe(1);
    const nobody = readPublicFilter({ impact: "everybody" });
    expect(await publishedComments(at.version.id, nobody, new Date())).toEqual([]);
    const found = async (facets: object) =>
      (await search({ typed: "fault", filter: facets, now: new Date(), size: 20 })).hits.map(({ id }) => id);
    expect(await found({ impact: ["gender"] })).toEqual([marked.id]);
    expect(await found({ topic: ["privacy-and-data-protection"] })).toEqual([marked.id]);
    expect(await found({ impact: ["poverty"] })).toEqual([]);
  });

  it("stay when a page that does not show them saves, and go when none is ticked", async () => {
    const deps = depsOf(by);
    const draft = await saveComment(deps, writtenComment(at, marks));
    const again = { ...writtenComment(at), id: draft.id, bodyPlain: "Other reasons." };
    const { revision } = await saveComment(deps, { ...again, seenRevision: draft.revision });
    expect(await client.contribution.findUnique({ where: { id: draft.id } })).toMatchObject(marks);
    const none = saveCommentSchema.parse({ ...again, seenRevision: revision, topics: [""], impacts: [""] });
    await saveComment(deps, none);
    expect(await client.contribution.findUnique({ where: { id: draft.id } })).toMatchObject({
      topics: [],
      impacts: [],
    });
  });

  it.each([
    ["topics", ["no-such-topic"]],
    ["topics", ["ethics", "threats", "norms", "cbm", "cooperation", "cybercrime"]],
    ["impacts", ["everybody"]],
    ["impacts", "gender"],
    ["impacts", Array.from({ length: 200 }, () => "gender")],
  ])("refuse %s %o", (field, value) => {
    expect(saveCommentSchema.safeParse({ ...writtenComment(at), [field]: value }).success).toBe(false);
  });

  it("are refused where the round does not ask for them", async () => {
    await ask(false, true);
    await expect(saveComment(depsOf(by), writtenComment(at, marks))).rejects.toMatchObject({
      details: { fields: { topics: { key: "contributions.errors.markNotAsked" } } },
    });
    await ask(true, true);
  });
});

it("marks of an input are kept beside its exact text, which nobody has to confirm anew", async () => {
  const { id, pageKey, revision } = await anOpenInput(at, by);
  const { textSha256 } = await client.input.findUniqueOrThrow({ where: { contributionId: id } });
  const given = { id, seenRevision: revision(), pageKey, topics: ["", "ethics"], impacts: ["", "disability"] };
  const saved = await saveInput(depsOf(by), saveInputSchema.parse(given));
  expect(saved.revision).toBe(revision());
  const row = await client.contribution.findUniqueOrThrow({ where: { id }, include: { input: true } });
  expect(row).toMatchObject({ topics: ["ethics"], impacts: ["disability"], input: { textSha256 } });
});

it("marks that were changed behind the program's back are found beside the receipt", async () => {
  const made = await aComment.published({ at, by, words: marks });
  const keys = readKeys(newSigningKey("test.example/ledger"));
  const problems = async () => {
    const found: string[] = [];
    const finding = {
      problem: (_table: string, row: string, what: string) => found.push(`${row} ${what}`),
      progress() {},
    };
    await verifyLedger(finding, { verifiers: verifiersOf(keys), kept: [] });
    return found.filter((line) => line.startsWith(made.id));
  };
  expect(await problems()).toEqual([]);
  await behindTheBack(url, `UPDATE contribution SET impacts = '{poverty}' WHERE id = '${made.id}'`);
  expect(await problems()).toEqual([expect.stringContaining("impacts")]);
});
