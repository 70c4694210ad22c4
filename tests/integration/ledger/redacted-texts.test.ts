import { beforeAll, beforeEach, expect, it } from "vitest";
import { addAttachment } from "@/lib/attachments/add-attachment";
import { saveComment } from "@/lib/contributions/save-comment";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import type { Actor } from "@/lib/kernel/actor";
import { newSigningKey } from "@/lib/ledger/signed-note";
import { readKeys, verifiersOf } from "@/lib/ledger/signing-key";
import { verifyLedger } from "@/lib/ledger/verify-ledger";
import type { LedgerProblem } from "@/lib/ledger/verify-tree";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { putCopy } from "@/lib/moderation/put-copy";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { undoDecision } from "@/lib/moderation/undo-decision";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment, theReasons, writtenComment } from "../../factories/contribution";
import { aTemplate } from "../../factories/input";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { anOpenInput, finishedInput } from "../../factories/written-input";
import { behindTheBack } from "../../support/behind-the-back";
import { testDatabase } from "../../support/database";

const { client, url } = await testDatabase();
const keys = readKeys(newSigningKey("test.example/ledger"));
const tampered = (...statements: string[]) => behindTheBack(url, ...statements);

async function verify(): Promise<LedgerProblem[]> {
  const problems: LedgerProblem[] = [];
  const finding = {
    problem: (table: string, row: string, what: string) => problems.push({ table, row, what }),
    progress: () => undefined,
  };
  await verifyLedger(finding, { verifiers: verifiersOf(keys), kept: [] });
  return problems;
}

let at: MadeConsultation;
let by: Actor;
let moderator: Actor;
const made = { comment: "", input: "" };
const tables = ["contribution", "input_part", "attachment", "redaction"];

/** Published without these words, where they stand. */
async function without(id: string, quote: string) {
  const { revision } = await client.contribution.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  const redactions = [{ quote, reasonCode: "personal-data" }];
  return moderateContribution(
    depsOf(moderator),
    moderateContributionSchema.parse({
      ...{ decision: "publish_redacted", id, seenRevision: revision, words: "Nobody needs it.", redactions },
    }),
  );
}

beforeAll(async () => {
  at = await aConsultation.open();
  await aTemplate(at);
  by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  moderator = await anOfficer.moderating(at);
  await theReasons();
  made.comment = await aRedactedComment();
  made.input = await aRedactedInput();
  await tampered(...tables.map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}`));
});

/** Redacted, taken back, and redacted elsewhere: only the places of the decision in force count. */
async function aRedactedComment(): Promise<string> {
  const draft = await aComment.draft({ at, by });
  const words = {
    bodyPlain: "Ask Zenobia why.\n\nZenobia knows.",
    proposedText: "States ask Zenobia.",
    fallbackStance: "change" as const,
    fallbackText: "States ask Zenobia once.",
  };
  const seen = { id: draft.id, seenRevision: draft.revision };
  const saved = await saveComment(depsOf(by), writtenComment(at, { ...seen, ...words }));
  await submitContribution(depsOf(by), { id: draft.id, seenRevision: saved.revision });
  const first = await without(draft.id, "knows");
  if (!("decisionId" in first)) throw new Error("It was only proposed");
  await undoDecision(depsOf(moderator), first);
  await without(draft.id, "Zenobia");
  return draft.id;
}

/** Words of a note, and with them its file. */
async function aRedactedInput(): Promise<string> {
  const input = await anOpenInput(at, by);
  const { about: _notAsked, ...answers } = finishedInput;
  await input.save(answers);
  const bytes = new TextEncoder().encode("para,words\n12,ours\n");
  const file = await addAttachment(depsOf(by), { contributionId: input.id, name: "figures.csv", bytes });
  await submitContribution(depsOf(by), { id: input.id, seenRevision: file.revision });
  const copy = new TextEncoder().encode("para,words\n12,-\n");
  await putCopy(depsOf(moderator), { attachmentId: file.id, bytes: copy });
  await without(input.id, "See norm (f).");
  return input.id;
}

beforeEach(() =>
  tampered(
    `UPDATE contribution c SET "bodyHtml" = k."bodyHtml", "bodyText" = k."bodyText", body = k.body,
       "proposedText" = k."proposedText", redline = k.redline FROM kept_contribution k WHERE k.id = c.id`,
    ...["input_part", "attachment", "redaction"].flatMap((table) => [
      `DELETE FROM ${table}`,
      `INSERT INTO ${table} SELECT * FROM kept_${table}`,
    ]),
  ),
);

it("agrees with texts that stand without the words of their decision", async () => {
  expect(await verify()).toEqual([]);
});

const ofComment = (change: string) => `UPDATE contribution SET ${change} WHERE id = '${made.comment}'`;
const ofInput = (table: string, change: string) =>
  `UPDATE ${table} SET ${change} WHERE "contributionId" = '${made.input}'`;
const ofCopy = (change: string) => `${ofInput("attachment", change)} AND "replacesId" IS NOT NULL`;

it.each<[deed: string, statement: () => string, table: string, place: RegExp]>([
  [
    "a word outside the places",
    () => ofComment(`"proposedText" = replace("proposedText", 'States', 'Nobody')`),
    "contribution",
    /proposedText, redline/,
  ],
  [
    "what stands in place of the words",
    () => ofComment(`"bodyText" = replace("bodyText", 'personal data', 'unlawful')`),
    "contribution",
    /bodyText/,
  ],
  [
    "the words put back",
    () => ofComment(`"bodyHtml" = replace("bodyHtml", '[redacted: personal data]', 'Zenobia')`),
    "contribution",
    /bodyHtml/,
  ],
  [
    "a word of an answer outside the places",
    () => ofInput("input_part", `"keyMessage" = 'Threats shrink.'`),
    "input_part",
    /threats\.keyMessage/,
  ],
  ["a withheld file given out", () => ofInput("attachment", `"withheldAt" = NULL`), "attachment", /withheldAt/],
  [
    "another file slipped into the place of a copy",
    () => ofCopy(`"fileSha256" = (SELECT o."fileSha256" FROM attachment o WHERE o."replacesId" IS NULL LIMIT 1)`),
    "attachment",
    /replacesId/,
  ],
  [
    "a place taken away",
    () => `DELETE FROM redaction WHERE "contributionId" = '${made.comment}' AND field = 'proposedText'`,
    "contribution",
    /proposedText/,
  ],
  [
    "a place added",
    () => `INSERT INTO redaction SELECT "decisionId", 90, "contributionId", revision, 'body', 0, 3, "reasonCode"
      FROM redaction WHERE "contributionId" = '${made.comment}' AND field = 'proposedText' LIMIT 1`,
    "contribution",
    /body/,
  ],
])("finds %s", async (_deed, statement, table, place) => {
  await tampered(statement());
  const problems = await verify();
  expect(problems.find((problem) => problem.table === table)?.what).toMatch(place);
});

it("finds in the ledger that places are not those that were decided, also where the text was changed to fit", async () => {
  await tampered(
    `UPDATE redaction SET "reasonCode" = 'insult' WHERE "contributionId" = '${made.comment}' AND field = 'body'`,
    ofComment(`body = replace(body::text, 'personal data', 'insult')::jsonb,
      "bodyHtml" = replace("bodyHtml", 'personal data', 'insult'),
      "bodyText" = replace("bodyText", 'personal data', 'insult')`),
  );
  expect((await verify()).map(({ table }) => table)).toContain("moderation_decision");
});
