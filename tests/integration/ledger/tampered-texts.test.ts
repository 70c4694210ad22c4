import { beforeAll, beforeEach, expect, it } from "vitest";
import { addAttachment } from "@/lib/attachments/add-attachment";
import { saveComment } from "@/lib/contributions/save-comment";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { decideEndorsement } from "@/lib/endorsements/decide-endorsement";
import { giveEndorsement } from "@/lib/endorsements/give-endorsement";
import { writeInput } from "@/lib/inputs/write-input";
import { newSigningKey } from "@/lib/ledger/signed-note";
import { readKeys, verifiersOf } from "@/lib/ledger/signing-key";
import { verifyLedger } from "@/lib/ledger/verify-ledger";
import type { LedgerProblem } from "@/lib/ledger/verify-tree";
import { plainTextToRichText } from "@/lib/text/rich-text";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer } from "../../factories/consultation";
import { aComment, writtenComment } from "../../factories/contribution";
import { anOpenInput, aSpeaker, confirm, readInput } from "../../factories/joint-input";
import { allowProtection, aProtectedComment } from "../../factories/protected";
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

const made = { comment: "", quoted: "", pseudonymous: "", input: "", endorsement: "" };
const others = ["input", "input_part", "attachment", "contribution_target", "endorsement", "reservation", "receipt"];
/** By table, what is written into it and not made by the database itself. */
const columns = new Map<string, string>();

async function writtenColumns(table: string): Promise<string> {
  const rows = await client.$queryRaw<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = ${table} AND is_generated = 'NEVER'`;
  return rows.map(({ name }) => `"${name}"`).join(", ");
}

beforeAll(async () => {
  const at = await aConsultation.open();
  const { by } = await aSpeaker();
  made.comment = (
    await aComment.published({ at, by, words: { fallbackStance: "change", fallbackText: "States may answer." } })
  ).id;
  const text = at.paragraph.text;
  const quote = { quote: text.slice(0, 6), quoteStart: 0, stance: "delete" as const, proposedText: undefined };
  made.quoted = (await aComment.submitted({ at, by, words: quote })).id;
  // A text that came back is its writers' to change.
  const returned = await aComment.returned({ at, by });
  const changed = { id: returned.id, seenRevision: returned.revision, bodyPlain: "Without the number." };
  await saveComment(depsOf(by), writtenComment(at, changed));
  await aComment.withdrawn({ at, by });
  await aComment.refused({ at, by });
  await allowProtection(at);
  await aProtectedComment.submitted({ at, by, protection: "pseudonym", pseudonym: "A pen name" });
  const pen = await client.contribution.findFirstOrThrow({ where: { pseudonym: "A pen name" }, select: { id: true } });
  made.pseudonymous = pen.id;
  made.input = await anInputWithAll(at);
  made.endorsement = await anEndorsement(at);
  await tampered(...[...others, "contribution"].map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}`));
  for (const table of others) columns.set(table, await writtenColumns(table));
});

/** Two answers with notes and a file, two names under it, submitted. */
async function anInputWithAll(at: Awaited<ReturnType<typeof aConsultation.open>>): Promise<string> {
  const { id, lead, asked } = await anOpenInput(at, 1);
  const bytes = new TextEncoder().encode("para,words\n12,ours\n");
  await addAttachment(depsOf(lead), { contributionId: id, name: "figures.csv", bytes });
  const { revision } = await readInput(id);
  const answer = { recommendation: "Ask twice.", choices: [], body: plainTextToRichText("They grow.\n\nAnd grow.") };
  await transaction(async (tx) =>
    writeInput(tx, depsOf(lead).jobs, {
      ...{ actor: lead, contributionId: id, seenRevision: revision, title: "A joint input", about: null },
      parts: ["threats", "norms"].map((key) => ({ key, keyMessage: `Of ${key}.`, ...answer })),
      ...{ origin: "typed", at: await databaseNow(tx) },
    }),
  );
  for (const { by, id: signature } of asked) await confirm(by, id, signature);
  const seen = await readInput(id);
  await submitContribution(depsOf(lead), { id, seenRevision: seen.revision });
  return id;
}

/** Given without words, then anew with words and a reservation, and published. */
async function anEndorsement(at: Awaited<ReturnType<typeof aConsultation.open>>): Promise<string> {
  const { by } = await aSpeaker();
  const versionId = at.version.id;
  await giveEndorsement(depsOf(by), { versionId, language: "en", words: "", reservations: [] });
  const reservations = [{ place: at.paragraph.id, words: "But not in three years." }];
  const { id } = await giveEndorsement(depsOf(by), { versionId, language: "en", words: "We agree.", reservations });
  const { revision } = await client.endorsement.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  await decideEndorsement(depsOf(await anOfficer.moderating(at)), { decision: "publish", id, seenRevision: revision });
  return id;
}

beforeEach(() =>
  tampered(
    ...others.flatMap((table) => [
      `DELETE FROM ${table}`,
      `INSERT INTO ${table} (${columns.get(table)}) SELECT ${columns.get(table)} FROM kept_${table}`,
    ]),
    `UPDATE contribution c SET body = k.body, "bodyHtml" = k."bodyHtml", "bodyText" = k."bodyText", stance = k.stance,
       "proposedText" = k."proposedText", redline = k.redline, "fallbackText" = k."fallbackText",
       "fallbackRedline" = k."fallbackRedline", pseudonym = k.pseudonym, late = k.late, "embargoUntil" = k."embargoUntil",
       "organisationId" = k."organisationId", language = k.language, "termFrom" = k."termFrom"
     FROM kept_contribution k WHERE k.id = c.id`,
  ),
);

it("agrees with texts that nobody touched, and with one that was returned and is being changed", async () => {
  expect(await verify()).toEqual([]);
});

const of = (which: keyof typeof made, change: string) => () =>
  `UPDATE contribution SET ${change} WHERE id = '${made[which]}'`;
const ofInput = (table: string, change: string) => () =>
  `UPDATE ${table} SET ${change} WHERE "contributionId" = '${made.input}'`;
const ofPart = (key: string, change: string) => () =>
  `UPDATE input_part SET ${change} WHERE "contributionId" = '${made.input}' AND "partKey" = '${key}'`;
const otherBody = `'{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Quite equally."}]}]}'`;

it.each<[deed: string, statement: () => string, table: string, place: string]>([
  ["the body of a comment", of("comment", `body = ${otherBody}`), "contribution", "body, bodyHtml, bodyText"],
  [
    "the body and all that is shown of it",
    () =>
      `UPDATE contribution SET body = ${otherBody}, "bodyHtml" = '<p>Quite equally.</p>', "bodyText" = 'Quite equally.'
     WHERE id = '${made.comment}'`,
    "contribution",
    "body",
  ],
  [
    "only what pages show of a body",
    of("comment", `"bodyHtml" = replace("bodyHtml", 'not ', '')`),
    "contribution",
    "bodyHtml",
  ],
  ["only what search finds", of("comment", `"bodyText" = 'equally'`), "contribution", "bodyText"],
  ["a body made into something else", of("comment", `body = '{"type":"script"}'`), "contribution", "body"],
  [
    "a proposed wording",
    of("comment", `"proposedText" = "proposedText" || ' Never.'`),
    "contribution",
    "proposedText, redline",
  ],
  ["only the redline", of("comment", `redline = '[{"kind":"inserted","text":"Never."}]'`), "contribution", "redline"],
  ["a fallback", of("comment", `"fallbackText" = 'States must.'`), "contribution", "fallback, fallbackRedline"],
  ["a stance", of("comment", "stance = 'keep'"), "contribution", "stance"],
  ["a language", of("comment", "language = 'fr'"), "contribution", "language"],
  ["a term", of("comment", `"termFrom" = 'should'`), "contribution", "term"],
  [
    "whose text it is",
    of("comment", `"organisationId" = (SELECT id FROM organisation WHERE id <> "organisationId" LIMIT 1)`),
    "contribution",
    "organisationId",
  ],
  ["an embargo", of("comment", `"embargoUntil" = '2999-01-01'`), "contribution", "embargoUntil"],
  ["lateness", of("comment", "late = true"), "contribution", "late"],
  ["a pseudonym", of("pseudonymous", "pseudonym = 'Another'"), "contribution", "protection"],
  ["a protected body", of("pseudonymous", `body = ${otherBody}`), "contribution", "body, bodyHtml, bodyText"],
  [
    "the words a comment is about",
    () => `UPDATE contribution_target SET quote = 'other' WHERE "contributionId" = '${made.quoted}'`,
    "contribution",
    "quote",
  ],
  [
    "the paragraph a comment is about",
    () => `DELETE FROM contribution_target WHERE "contributionId" = '${made.comment}'`,
    "contribution_target",
    "paragraphs",
  ],
  ["the title of an input", ofInput("input", "title = 'Another'"), "input", "title"],
  ["the text that names are bound to", ofInput("input", `"textSha256" = repeat('0', 64)`), "input", "textSha256"],
  ["a key message", ofPart("norms", `"keyMessage" = 'Of nothing.'`), "input_part", "norms.keyMessage"],
  [
    "the body of an answer",
    ofPart("threats", `body = ${otherBody}`),
    "input_part",
    "threats.body, threats.bodyHtml, threats.bodyText",
  ],
  [
    "only what pages show of an answer",
    ofPart("threats", `"bodyHtml" = '<p>No.</p>'`),
    "input_part",
    "threats.bodyHtml",
  ],
  [
    "an answer deleted",
    () => `DELETE FROM input_part WHERE "contributionId" = '${made.input}' AND "partKey" = 'norms'`,
    "input_part",
    "norms (missing)",
  ],
  [
    "an answer inserted",
    () =>
      `INSERT INTO input_part (id, "contributionId", "partKey", position, "keyMessage") VALUES (gen_random_uuid(), '${made.input}', 'more', 9, 'More.')`,
    "input_part",
    "more (added)",
  ],
  ["two answers put in each other's place", ofInput("input_part", "position = 3 - position"), "input_part", "position"],
  ["the whole flow of an input", of("input", `"bodyHtml" = '<p>No.</p>'`), "contribution", "bodyHtml"],
  ["the name of a file", ofInput("attachment", "name = 'other.csv'"), "attachment", "attachments"],
  ["the bytes of a file", ofInput("attachment", `"fileSha256" = repeat('0', 64)`), "attachment", "attachments"],
  ["a file taken off", ofInput("attachment", `"removedAt" = now()`), "attachment", "attachments"],
])("finds %s changed, and names the place", async (_, statement, table, place) => {
  await tampered(statement());
  const found = await verify();
  expect(found).toContainEqual({
    table,
    row: expect.stringMatching(/[0-9a-f-]{36} \(.+\)$/),
    what: expect.stringMatching(
      new RegExp(`not as it was received under [0-9A-Z-]{14}: ${place.replace(/[()]/g, "\\$&")}`),
    ),
  });
  // Nothing that was left alone is blamed.
  expect(new Set(found.map(({ row }) => /[0-9a-f-]{36}/.exec(row)?.[0])).size).toBe(1);
});

it.each<[deed: string, statement: () => string]>([
  ["the words", () => `UPDATE endorsement SET words = 'We agree with nothing.' WHERE id = '${made.endorsement}'`],
  ["the words taken away", () => `UPDATE endorsement SET words = NULL WHERE id = '${made.endorsement}'`],
  ["a reservation", () => `UPDATE reservation SET words = 'None.' WHERE "endorsementId" = '${made.endorsement}'`],
  ["a reservation taken away", () => `DELETE FROM reservation WHERE "endorsementId" = '${made.endorsement}'`],
])("finds %s of an endorsement changed", async (_, statement) => {
  await tampered(statement());
  expect(await verify()).toEqual([
    { table: "endorsement", row: made.endorsement, what: expect.stringMatching(/words or reservations/) },
  ]);
});

it("finds a text whose receipt is gone", async () => {
  await tampered(`DELETE FROM receipt WHERE "contributionId" = '${made.comment}'`);
  const row = expect.stringContaining(made.comment);
  expect(await verify()).toContainEqual({ table: "contribution", row, what: "was submitted and has no receipt" });
});
