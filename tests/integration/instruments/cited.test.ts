import { beforeAll, describe, expect, it } from "vitest";
import { citingContributions, citingTexts } from "@/lib/instruments/cited-by";
import { publicInstrument } from "@/lib/instruments/public";
import { listInstruments } from "@/lib/instruments/queries";
import { removeInstrument } from "@/lib/instruments/remove-instrument";
import { saveInstrument } from "@/lib/instruments/save-instrument";
import { type SaveInstrument, saveInstrumentSchema } from "@/lib/instruments/schema";
import { namedBy } from "@/lib/search/named";
import { symbolsIn } from "@/lib/text/document-symbols";
import { anActor, aPerson, depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer } from "@/tests/factories/consultation";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { aPublishedComment } from "@/tests/factories/published-comment";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();
const key = "A/RES/73/27";
const cited = async (of = key, size = 20) =>
  (await citingContributions(of, new Date(), size)).items.map(({ line }) => line.reference);
const asked = (given: object): SaveInstrument =>
  saveInstrumentSchema.parse({
    ...{ id: "", seenRevision: 0, symbol: key, titles: { en: "On a subject" }, adoptedOn: "2018-12-05" },
    ...given,
  });

let at: Awaited<ReturnType<typeof aConsultation.open>>;
let by: Awaited<ReturnType<typeof aRepresentative.of>>;

async function aCiting(bodyText: string) {
  const on = {
    consultationId: at.consultation.id,
    roundId: at.round.id,
    versionId: at.version.id,
    paragraphs: [at.paragraph],
  };
  const comment = await aPublishedComment(on, by);
  await client.contribution.update({ where: { id: comment.id }, data: { bodyText } });
  return comment;
}

beforeAll(async () => {
  at = await aConsultation.open({ versionStatus: "draft", paragraphs: { "3": "Recalling A/RES/73/27, act." } });
  by = await aRepresentative.of(await anOrganisation.verified());
  await client.footnote.create({
    data: { versionId: at.version.id, number: 1, html: "", text: "See A/res/1/1 and A/75/816." },
  });
  await client.draftVersion.update({
    where: { id: at.version.id },
    data: { status: "published", publishedAt: new Date() },
  });
});

describe("what cites a document", () => {
  it("is found by its symbol from its publication on, and no more once it is withdrawn or hidden", async () => {
    const [first, second] = [await aCiting(`As (${key}) says.`), await aCiting("按照A/RES/73/27号决议")];
    await aCiting("On A/RES/73/270, A/RES/73 and https://undocs.org/A/RES/73/27.");
    expect(await cited()).toEqual([second.reference, first.reference]);
    await client.contribution.update({ where: { id: first.id }, data: { submission: "withdrawn" } });
    await client.contribution.update({ where: { id: second.id }, data: { hiddenAt: new Date() } });
    expect(await cited()).toEqual([]);
    await client.contribution.update({ where: { id: first.id }, data: { submission: "submitted" } });
    expect(await cited()).toEqual([first.reference]);
  });

  it("comes in pages, newest first", async () => {
    const made: string[] = [];
    for (let at = 0; at < 5; at += 1) made.unshift((await aCiting("E/C.12/GC/25")).reference);
    const first = await citingContributions("E/C.12/GC/25", new Date(), 3);
    const second = await citingContributions("E/C.12/GC/25", new Date(), 3, first.next ?? "");
    expect([...first.items, ...second.items].map(({ line }) => line.reference)).toEqual(made);
    expect(second.next).toBeNull();
    expect(first.items[0]?.excerpt.some(({ isMarked }) => isMarked)).toBe(true);
  });

  it("are paragraphs and footnotes of texts that are valid now", async () => {
    expect(await citingTexts(key)).toMatchObject([{ number: "3", note: null }]);
    expect(await citingTexts("A/75/816")).toMatchObject([
      { number: null, note: 1, path: expect.stringContaining("#fn-1") },
    ]);
    await client.draftVersion.update({ where: { id: at.version.id }, data: { status: "superseded" } });
    expect(await citingTexts(key)).toEqual([]);
    await client.draftVersion.update({ where: { id: at.version.id }, data: { status: "published" } });
  });

  it("is looked up by the rule by which links are made", async () => {
    const texts = [
      ...[
        "CCPR/C/21/Rev.1/Add.13, A/HRC/32/L.20.",
        "根据A/75/816号",
        "انظر A/70/174،",
        "xA/1/2 ДA/1/2 /A/1/2 -A/1/2 .A/1/2 _A/1/2",
      ],
      ...["(S/2021/123) A/B tests and/or S/M/L", `A/${"1".repeat(30)}/2`, "A/1/2/3/4/5/6/7/8/9/10", "a/res/1/1", ""],
    ];
    for (const text of texts) {
      const [row] = await client.$queryRaw<{ found: string[] }[]>`SELECT openfloor_symbols(${text}) AS found`;
      expect(row?.found.toSorted(), text).toEqual(symbolsIn(text).toSorted());
    }
  });
});

describe("the page of a document", () => {
  it("is there when it is in the library or cited, in whatever case it is typed, and else is not", async () => {
    const nobodys = "A/RES/99/999";
    expect(await publicInstrument(nobodys, new Date())).toBeNull();
    expect(await publicInstrument("A/RES/../../etc/passwd", new Date())).toBeNull();
    expect(await publicInstrument("a/75/816", new Date())).toMatchObject({ titles: null, key: "A/75/816" });
    expect(await namedBy("a/75/816", new Date())).toMatchObject([
      { kind: "instrument", path: "/instruments/A/75/816" },
    ]);
    const organiser = await anOfficer.organising(at);
    await saveInstrument(depsOf(organiser), asked({ symbol: nobodys }));
    expect(await publicInstrument(nobodys.toLowerCase(), new Date())).toMatchObject({ symbol: nobodys });
    expect(await namedBy(nobodys.toLowerCase(), new Date())).toMatchObject([
      { path: `/instruments/${nobodys}`, place: { en: "On a subject" } },
    ]);
  });
});

describe("the library", () => {
  it("is kept by administrators and organisers alone, holds a symbol once, and takes no stale change", async () => {
    const organiser = await anOfficer.organising(at);
    const deps = depsOf(organiser);
    await expect(saveInstrument(depsOf(by), asked({}))).rejects.toMatchObject({ code: "forbidden" });
    const moderator = await anOfficer.moderating(at);
    await expect(listInstruments(moderator)).rejects.toMatchObject({ code: "forbidden" });
    await saveInstrument(depsOf(anActor(await aPerson({ administrator: true }))), asked({ symbol: "A/RES/1/1" }));
    await expect(saveInstrument(deps, asked({ symbol: "a/res/1/1" }))).rejects.toMatchObject({
      details: { fields: { symbol: { key: "instruments.errors.taken" } } },
    });
    const one = (await listInstruments(organiser)).find(({ symbol }) => symbol === "A/RES/1/1");
    const change = asked({ symbol: "A/RES/1/1", id: one?.id, seenRevision: 1, titles: { fr: "Sur un sujet" } });
    await saveInstrument(deps, change);
    await expect(saveInstrument(deps, change)).rejects.toMatchObject({ code: "conflict" });
    const gone = { id: one?.id ?? "", seenRevision: 1 };
    await expect(removeInstrument(deps, gone)).rejects.toMatchObject({ code: "conflict" });
    await removeInstrument(deps, { ...gone, seenRevision: 2 });
    await expect(removeInstrument(deps, { ...gone, seenRevision: 2 })).rejects.toMatchObject({ code: "not_found" });
  });

  it.each([
    { symbol: "resolution 73/27" },
    { symbol: "A/\u0000/1" },
    { titles: {} },
    { adoptedOn: "soon" },
    { more: 1 },
  ])("refuses %o", (given) => {
    expect(() => asked(given)).toThrow();
  });
});
