import { beforeAll, describe, expect, it } from "vitest";
import { type Arrival, receiveMessage } from "@/lib/inbound/receive-message";
import { takeMessage } from "@/lib/inbound/take-message";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { notedJobs } from "../../factories/actor";
import { aTemplate } from "../../factories/input";
import { aMessage, aTakingRound } from "../../factories/mail-message";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

const proven = { spf: "pass", dkim: "pass", dmarc: "pass" };
let to: string;
let organisation: Awaited<ReturnType<typeof anOrganisation.verified>>;
let focalPoint: Actor;

beforeAll(async () => {
  ({ to } = await aTakingRound("submissions"));
  organisation = await anOrganisation.verified();
  focalPoint = await aRepresentative.focalPointOf(organisation);
});

const deps = () => ({ clock: systemClock, jobs: notedJobs() });

async function receive(bytes: Uint8Array, given: Partial<Arrival> = {}) {
  const [received] = await receiveMessage(deps(), {
    bytes,
    recipients: null,
    door: "command",
    authentication: proven,
    ...given,
  });
  if (received === undefined) throw new Error("Nothing was received");
  return received;
}

async function madeOf(messageId: string | null) {
  const made = await client.inboundMade.findMany({
    where: { messageId: messageId ?? "" },
    select: {
      contribution: {
        select: {
          id: true,
          submission: true,
          language: true,
          bodyText: true,
          authorId: true,
          organisationId: true,
          reference: true,
          targets: { select: { paragraph: { select: { number: true } } }, orderBy: { paragraph: { position: "asc" } } },
          receipts: { select: { trackingNumber: true } },
        },
      },
    },
  });
  return made
    .map(({ contribution: { targets, ...rest } }) => ({
      ...rest,
      on: targets.map(({ paragraph }) => paragraph.number).join(" "),
    }))
    .toSorted((left, right) => left.on.localeCompare(right.on));
}

const mailsTo = (recipient: string) => client.mail.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } });
const _shown = async (id: string | null) => (await madeOf(id)).map(({ on, bodyText }) => ({ on, bodyText }));

describe("a message to a round that takes written inputs", () => {
  async function anInputRound() {
    const made = await aTakingRound("drafts");
    await aTemplate(made.at, { parts: [{ key: "q1" }, { key: "q2" }] });
    return made;
  }
  const inputOf = (messageId: string | null) =>
    client.inboundMade.findFirstOrThrow({
      where: { messageId: messageId ?? "", contribution: { kind: "input" } },
      select: {
        contribution: {
          select: {
            submission: true,
            input: { select: { title: true, parts: { select: { partKey: true, bodyText: true } } } },
            attachments: { select: { name: true } },
          },
        },
      },
    });

  it("without marks is an input with its words in the first part and its subject as title", async () => {
    const round = await anInputRound();
    const said = {
      from: focalPoint.email,
      to: round.to,
      subject: "Our submission",
      text: "We welcome the call.\n\nWe add two points.",
    };
    const received = await receive(aMessage.gmail(said));
    expect((await inputOf(received.id)).contribution).toMatchObject({
      submission: "draft",
      input: {
        title: "Our submission",
        parts: [{ partKey: "q1", bodyText: "We welcome the call.\n\nWe add two points." }],
      },
    });
  });

  it("with a document is an input with the document beside it, and its marked words are comments", async () => {
    const round = await anInputRound();
    const said = { from: focalPoint.email, to: round.to, text: "Para 12: And this." };
    const document = Buffer.from(
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
    );
    const received = await receive(aMessage.withFile(said, "Réponse – ردّ.pdf", "application/pdf", document));
    const made = await madeOf(received.id);
    expect(made.map(({ on }) => on).toSorted()).toEqual(["", "12"]);
    expect((await inputOf(received.id)).contribution.submission).toBe("draft");
  });
});

describe("a document of a message", () => {
  it("is read and proposed for the parts of the input, once, and kept byte for byte", async () => {
    const round = await aTakingRound("submissions");
    await aTemplate(round.at, { parts: [{ key: "q1" }, { key: "q2" }] });
    const document = Buffer.from("# Our views\n\nWe welcome the call.\n\n## About q1\n\nThreats grow.\n");
    const said = { from: focalPoint.email, to: round.to, text: "Find our submission attached." };
    const received = await receive(aMessage.withFile(said, "views.md", "text/markdown", document));
    expect(received.state).toBe("drafted");
    await client.inboundMessage.update({ where: { id: received.id ?? "" }, data: { state: "waiting" } });
    await takeMessage(deps(), { messageId: received.id ?? "" });
    const imports = await client.inputImport.findMany({
      where: { input: { contribution: { inboundMessages: { some: { messageId: received.id ?? "" } } } } },
      select: { state: true, fileName: true, file: { select: { bytes: true } } },
    });
    expect(imports).toEqual([{ state: "proposed", fileName: "views.md", file: { bytes: document.length } }]);
  });
});

describe("a file of a message", () => {
  it("is judged by its content: a table is kept beside the comment, a program under a false name is refused and named", async () => {
    const said = { from: focalPoint.email, to, text: "Para 12: See the table." };
    const kept = await receive(aMessage.withFile(said, "figures.csv", "text/csv", Buffer.from("a,b\n1,2\n")));
    const files = await client.attachment.findMany({
      where: { contribution: { inboundMessages: { some: { messageId: kept.id ?? "" } } } },
    });
    expect(files.map(({ name }) => name)).toEqual(["figures.csv"]);
    const program = Buffer.from(`MZ${"\0".repeat(200)}`);
    const refused = await receive(aMessage.withFile(said, "report.pdf", "application/pdf", program));
    expect((await madeOf(refused.id))[0]).toMatchObject({ on: "12", submission: "submitted" });
    const mail = (await mailsTo(focalPoint.email)).at(-1);
    expect(JSON.stringify(mail?.values)).toContain("File not kept: report.pdf.");
  });
});
