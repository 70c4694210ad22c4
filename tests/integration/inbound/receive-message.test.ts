import { beforeAll, describe, expect, it } from "vitest";
import { type Arrival, receiveMessage } from "@/lib/inbound/receive-message";
import { takeMessage } from "@/lib/inbound/take-message";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { notedJobs } from "../../factories/actor";
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
const shown = async (id: string | null) => (await madeOf(id)).map(({ on, bodyText }) => ({ on, bodyText }));

describe("a message from a registered address", () => {
  it("with “Para 12:” makes one comment on 12, submitted, and one receipt by mail; sent twice it still makes one", async () => {
    const author = await aRepresentative.focalPointOf(organisation, "fr");
    const bytes = aMessage.gmail({
      from: author.email,
      to,
      text: "Dear all,\n\nPara 12: Say by when.\n\nKind regards,\nAwa",
    });
    const first = await receive(bytes);
    expect(first).toMatchObject({ state: "submitted", refusal: null, isNew: true });
    const again = await receive(bytes);
    expect(again).toEqual({ ...first, isNew: false });
    const [made, ...others] = await madeOf(first.id);
    expect(others).toEqual([]);
    expect(made).toMatchObject({
      on: "12",
      bodyText: "Say by when.",
      submission: "submitted",
      authorId: author.personId,
      organisationId: organisation.id,
    });
    expect(made?.receipts).toHaveLength(1);
    const [mail, ...more] = await mailsTo(author.email);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ template: "inbound-answer", locale: "fr" });
    expect(JSON.stringify(mail?.values)).toContain(made?.receipts[0]?.trackingNumber);
    expect(JSON.stringify(mail?.values)).toContain(made?.reference);
    expect(await client.contribution.count({ where: { authorId: author.personId } })).toBe(1);
  });

  it("sent eight times at once is one", async () => {
    const author = await aRepresentative.focalPointOf(organisation);
    const bytes = aMessage.plain({ from: author.email, to, text: "Para 12: Once." });
    const received = await Promise.all(Array.from({ length: 8 }, () => receive(bytes)));
    expect(new Set(received.map(({ id }) => id)).size).toBe(1);
    expect(await client.contribution.count({ where: { authorId: author.personId } })).toBe(1);
    expect(await client.receipt.count({ where: { submittedById: author.personId } })).toBe(1);
    expect(await mailsTo(author.email)).toHaveLength(1);
  });

  it("is one by its Message-ID though its head has grown, and by its bytes where it has none", async () => {
    const said = { from: focalPoint.email, to, text: "Para 12: Same.", messageId: "<same@demo.example>" };
    const first = await receive(aMessage.plain(said));
    const grown = await receive(
      aMessage.plain({ ...said, head: ["Delivered-To: somebody@demo.example", "X-Spam: no"] }),
    );
    expect(grown.id).toBe(first.id);
    const bare = Buffer.from(
      aMessage
        .plain({ ...said, text: "Para 12: Bare." })
        .toString()
        .replace(/^Message-ID:.*\r\n/m, ""),
    );
    expect((await receive(bare)).id).toBe((await receive(bare)).id);
  });

  it("whose taking was cut off is taken later, once", async () => {
    const author = await aRepresentative.focalPointOf(organisation);
    const received = await receive(aMessage.plain({ from: author.email, to, text: "Para 12: Cut." }));
    await client.inboundMessage.update({
      where: { id: received.id ?? "" },
      data: { state: "waiting", decidedAt: null },
    });
    await takeMessage(deps(), { messageId: received.id ?? "" });
    expect(await madeOf(received.id)).toHaveLength(1);
    expect(await client.receipt.count({ where: { submittedById: author.personId } })).toBe(1);
    expect(await mailsTo(author.email)).toHaveLength(1);
  });

  it("becomes one comment for each mark; an unknown paragraph keeps its words on the whole text and is named", async () => {
    const text = "Para 12: One.\n\nParas 12 and 13: Two.\n\n§ 13(f) – Three.\n\nPara 99: Four.";
    const received = await receive(aMessage.thunderbird({ from: focalPoint.email, to, text }));
    const made = await madeOf(received.id);
    expect(made.map(({ on, bodyText, submission }) => [on, bodyText, submission])).toEqual([
      ["", "Four.", "draft"],
      ["12", "One.", "submitted"],
      ["12 13", "Two.", "submitted"],
      ["13(f)", "Three.", "submitted"],
    ]);
    const mail = (await mailsTo(focalPoint.email)).at(-1);
    expect(JSON.stringify(mail?.values)).toContain("99");
  });

  it("without marks is a comment on the whole text", async () => {
    const received = await receive(
      aMessage.plain({ from: focalPoint.email, to, text: "We support the text as it stands." }),
    );
    expect(await shown(received.id)).toEqual([{ on: "", bodyText: "We support the text as it stands." }]);
  });

  it("of a representative is handed to the focal point", async () => {
    const author = await aRepresentative.of(organisation);
    const received = await receive(aMessage.plain({ from: author.email, to, text: "Para 12: For approval." }));
    expect(received.state).toBe("drafted");
    expect((await madeOf(received.id))[0]?.submission).toBe("awaiting_approval");
  });

  it("becomes drafts where the round takes drafts, and where nobody proved who sent it", async () => {
    const drafts = await aTakingRound("drafts");
    const text = "Para 12: A draft.";
    const first = await receive(aMessage.plain({ from: focalPoint.email, to: drafts.to, text }));
    const second = await receive(aMessage.plain({ from: focalPoint.email, to, text }), { authentication: null });
    for (const { id, state } of [first, second]) {
      expect(state).toBe("drafted");
      expect((await madeOf(id))[0]?.submission).toBe("draft");
    }
  });

  it("that comes after the closing hour keeps its words as drafts and says so", async () => {
    const late = await aTakingRound("submissions", new Date(Date.now() - 1_000));
    const received = await receive(aMessage.plain({ from: focalPoint.email, to: late.to, text: "Para 12: Late." }));
    expect((await madeOf(received.id))[0]).toMatchObject({ submission: "draft", bodyText: "Late." });
    expect(JSON.stringify((await mailsTo(focalPoint.email)).at(-1)?.values)).toContain("closing hour has passed");
  });

  it("of somebody who acts for two organisations asks for which, and takes the one it names", async () => {
    const second = await anOrganisation.verified({ name: "Second Demo Body" });
    const author = await aRepresentative.focalPointOf(organisation);
    await client.representation.create({
      data: {
        organisationId: second.id,
        personId: author.personId,
        email: author.email,
        role: "focal_point",
        status: "active",
        startedAt: new Date(),
      },
    });
    const asked = await receive(aMessage.plain({ from: author.email, to, text: "Para 12: For whom?" }));
    expect(asked).toMatchObject({ state: "refused", refusal: "inbound.refused.whichOrganisation" });
    expect(await madeOf(asked.id)).toEqual([]);
    const named = await receive(
      aMessage.plain({ from: author.email, to, text: "Organisation: Second Demo Body\n\nPara 12: For them." }),
    );
    expect((await madeOf(named.id))[0]).toMatchObject({ organisationId: second.id, bodyText: "For them." });
  });
});

describe("mail programs", () => {
  const text =
    "Para 12: Say by when – “soon” is no hour.\n\nOn Mon, 2 Nov 2026, Desk <desk@demo.example> wrote:\n> Para 13: old words";
  const expected = [{ on: "12", bodyText: "Say by when – “soon” is no hour." }];

  it.each(["plain", "thunderbird", "gmail", "htmlOnly"] as const)("as written by %s say the same", async (program) => {
    const received = await receive(
      aMessage[program]({
        from: focalPoint.email,
        to,
        text: text.replaceAll("<desk@demo.example>", "(desk@demo.example)"),
      }),
    );
    expect(await shown(received.id)).toEqual(expected);
  });

  it("that write Arabic, Russian and Chinese in charsets of their own are read in their language", async () => {
    const arabic = Buffer.from([
      0xc7, 0xe1, 0xdd, 0xde, 0xd1, 0xc9, 0x20, 0x31, 0x32, 0x3a, 0x20, 0xe3, 0xca, 0xec, 0xbf,
    ]);
    const russian = Buffer.from([
      0xf0, 0xd5, 0xce, 0xcb, 0xd4, 0x20, 0x31, 0x32, 0x3a, 0x20, 0xeb, 0xcf, 0xc7, 0xc4, 0xc1, 0x3f,
    ]);
    const chinese = Buffer.from([0xb5, 0xda, 0x31, 0x32, 0xb6, 0xce, 0x3a, 0x20, 0xba, 0xce, 0xca, 0xb1]);
    for (const [charset, bytes, language, words] of [
      ["windows-1256", arabic, "ar", "متى؟"],
      ["koi8-r", russian, "ru", "Когда?"],
      ["gb2312", chinese, "zh", "何时"],
    ] as const) {
      const received = await receive(aMessage.inCharset({ from: focalPoint.email, to, text: "" }, charset, bytes));
      expect((await madeOf(received.id))[0]).toMatchObject({ on: "12", bodyText: words, language });
    }
  });

  it("that forward somebody else's words give drafts, whether in the text or as an attachment", async () => {
    const inline =
      "FYI\n\n---------- Forwarded message ---------\nFrom: Zofia <z@demo.example>\nSubject: Ours\n\nPara 12: Theirs.";
    const inner = aMessage.plain({ from: "z@demo.example", to: "awa@demo.example", text: "Para 12: Theirs." });
    const said = { from: focalPoint.email, to };
    for (const bytes of [
      aMessage.plain({ ...said, text: inline }),
      aMessage.forwardedAsAttachment({ ...said, text: "FYI" }, inner),
    ]) {
      const received = await receive(bytes);
      expect((await madeOf(received.id))[0]).toMatchObject({ on: "12", bodyText: "Theirs.", submission: "draft" });
    }
  });
});
