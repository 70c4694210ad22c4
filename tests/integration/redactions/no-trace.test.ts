import { beforeAll, describe, expect, it } from "vitest";
import { addAttachment } from "@/lib/attachments/add-attachment";
import { saveComment } from "@/lib/contributions/save-comment";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { examineContribution } from "@/lib/hints/examine-contribution";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { type Moderated, moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { settleProposal } from "@/lib/moderation/settle-proposal";
import { notedJobs } from "../../factories/actor";
import { aDispute } from "../../factories/appeal";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { theReasons, writtenComment } from "../../factories/contribution";
import { told } from "../../factories/decision";
import { aTemplate } from "../../factories/input";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { aBody, anOpenInput, aParagraph } from "../../factories/written-input";
import { columnsHolding } from "../../support/columns-holding";
import { testDatabase } from "../../support/database";

const { client, url } = await testDatabase();

/** A word that stands nowhere else, whatever is made of it: a stem, a lower-case form. */
const word = "zenobiakow";
const Word = "Zenobiakow";

/**
 * Where the word may stand after it was redacted: in what was received, which is sealed, and in what belongs to its own
 * side alone. No other column of the database may hold it, also none that is added one day.
 */
const sealed = [
  // What stood there, for the decision to be taken back; behind a look.
  "redacted_original.content",
  // What was received, byte for byte; for those who sent it, and behind a look.
  "receipt.canonical",
  // Earlier versions of a text that is written by several; for its own side.
  "input_history.content",
  // Places that had to be corrected in a text that was sent back; for its own side.
  "decision_mark.quote",
  // The name of the file that was sent: withheld with the file.
  "attachment.name",
];

let at: MadeConsultation;
let by: Actor;
let moderator: Actor;
let second: Actor;
const jobs = notedJobs();
const depsOf = (actor: Actor): Deps => ({ actor, clock: systemClock, jobs });

beforeAll(async () => {
  at = await aConsultation.open();
  await aTemplate(at, { asksAbout: true });
  by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  moderator = await anOfficer.moderating(at);
  second = await anOfficer.moderating(at);
  await theReasons();
});

async function receivedComment(): Promise<string> {
  const words = {
    bodyPlain: `Ask ${Word} why.\n\nMany write so.`,
    proposedText: `States ask ${Word} at once.`,
    fallbackStance: "change" as const,
    fallbackText: `States may ask ${Word}.`,
  };
  const saved = await saveComment(depsOf(by), writtenComment(at, words));
  await submitContribution(depsOf(by), { id: saved.id, seenRevision: saved.revision });
  await examineContribution(saved.id);
  return saved.id;
}

async function receivedInput(): Promise<string> {
  const input = await anOpenInput(at, by);
  await input.save({
    title: `What ${Word} saw`,
    about: `We work with ${Word}.`,
    parts: {
      "p-threats": {
        keyMessage: `${Word} warns.`,
        recommendation: `Believe ${Word}.`,
        body: aBody(aParagraph(`Ask ${Word}.`, `${Word} said so in May.`)),
      },
    },
  });
  const bytes = new TextEncoder().encode(`who,since\n${Word},2019\n`);
  const file = await addAttachment(depsOf(by), { contributionId: input.id, name: `${Word}.csv`, bytes });
  await submitContribution(depsOf(by), { id: input.id, seenRevision: file.revision });
  await examineContribution(input.id);
  return input.id;
}

/** Sent back for a word that was marked, and received again as it was. */
async function sentBack(id: string): Promise<void> {
  const { revision } = await client.contribution.findUniqueOrThrow({ where: { id } });
  const marks = [{ quote: Word, note: "Who is this?" }];
  const given = {
    decision: "return",
    id,
    seenRevision: revision,
    reasonCode: "personal-data",
    words: "See there.",
    marks,
  };
  await told(await moderateContribution(depsOf(moderator), moderateContributionSchema.parse(given)));
  const returned = await client.contribution.findUniqueOrThrow({ where: { id } });
  await submitContribution(depsOf(by), { id, seenRevision: returned.revision });
}

async function redact(id: string, actor = moderator): Promise<Moderated> {
  const { revision } = await client.contribution.findUniqueOrThrow({ where: { id } });
  const input = moderateContributionSchema.parse({
    ...{ decision: "publish_redacted", id, seenRevision: revision, words: "Nobody needs the name to follow you." },
    redactions: [{ quote: Word, reasonCode: "personal-data" }],
  });
  return moderateContribution(depsOf(actor), input);
}

/** The letter that a text is sent back with names the words to those who wrote them; no other letter does. */
async function otherMails(sought: string): Promise<number> {
  const [row] = await client.$queryRaw<{ mails: number }[]>`
    SELECT count(*)::int AS mails FROM mail
    WHERE "values"::text ILIKE ${`%${sought}%`} AND (template <> 'contribution-returned' OR recipient <> ${by.email})`;
  return row?.mails ?? 0;
}

async function leaks(sought = word): Promise<string[]> {
  const { holding } = await columnsHolding(url, sought);
  const mailed = (await otherMails(sought)) === 0 ? ["mail.values"] : [];
  return holding.filter((column) => ![...sealed, ...mailed].includes(column));
}

describe("a word that was redacted", () => {
  it("is found where it stands while it waits, so that the search below can be believed", async () => {
    await receivedInput();
    await sentBack(await receivedComment());
    const { read, holding } = await columnsHolding(url, word);
    expect(holding).toEqual(
      expect.arrayContaining([
        ...["contribution.body", "contribution.bodyHtml", "contribution.bodyText", "contribution.proposedText"],
        ...["contribution.redline", "contribution.fallbackText", "contribution.fallbackRedline", "input.title"],
        ...["input_part.body", "input_part.notesHtml", "receipt.canonical", "attachment.name"],
      ]),
    );
    expect(read.length).toBeGreaterThan(300);
    expect(read).toContain("transition.reason");
    for (const { id } of await client.contribution.findMany({ select: { id: true } })) await told(await redact(id));
    expect(await leaks()).toEqual([]);
  });

  it("stands in no proposal that two moderators agreed to, differed over or that lapsed", async () => {
    await client.round.update({ where: { id: at.round.id }, data: { fourEyes: true } });
    const id = await receivedComment();
    const differed = await redact(id);
    if (!("proposalId" in differed)) throw new Error("It was decided by one");
    const { proposalId } = differed;
    await settleProposal(depsOf(second), { settlement: "differ", proposalId, words: "Elsewhere too." });
    const agreed = await redact(id, second);
    if (!("proposalId" in agreed)) throw new Error("It was decided by one");
    await settleProposal(depsOf(moderator), { settlement: "agree", proposalId: agreed.proposalId });
    await client.round.update({ where: { id: at.round.id }, data: { fourEyes: false } });
    expect(await leaks()).toEqual([]);
  });

  it("stands nowhere any more after it was public and an appeal took it out", async () => {
    const dispute = await aDispute();
    const made = await dispute.hidden();
    expect(await leaks("quellwasser")).toContain("contribution.bodyText");
    const appealId = await dispute.filed(made);
    const part = { outcome: "granted_in_part", reasonCode: "personal-data", passages: "Piotr Quellwasser" };
    await dispute.decision(appealId, part);
    expect(await leaks("quellwasser")).toEqual([]);
  });

  it("went into no job", () => {
    expect(jobs.noted.length).toBeGreaterThan(0);
    expect(JSON.stringify(jobs.noted).toLowerCase()).not.toContain(word);
  });
});
