import { createHash } from "node:crypto";
import { strFromU8 } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { transaction } from "@/lib/db/client";
import { keepFile } from "@/lib/files/keep-file";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/kernel/actor";
import { aConsultation, type MadeConsultation } from "@/tests/factories/consultation";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { aPublishedComment } from "@/tests/factories/published-comment";
import { testDatabase } from "@/tests/support/database";
import { unpackedArchive } from "@/tests/support/unpacked-archive";

const { client } = await testDatabase();

let made: MadeConsultation;
let by: Actor;
let comment: { id: string; reference: string };
let input: { id: string; reference: string };

const open = (locale?: Locale) => unpackedArchive(made.consultation.slug, "https://openfloor.example", locale);
const pageOf = async (reference: string, locale?: Locale) =>
  strFromU8((await open(locale)).get(`data/contributions/${reference}.html`) ?? new Uint8Array());
const encoded = (words: string) => new TextEncoder().encode(words);

beforeAll(async () => {
  made = await aConsultation.open();
  by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  const on = { consultationId: made.consultation.id, roundId: made.round.id, versionId: made.version.id };
  comment = await aPublishedComment({ ...on, paragraphs: [made.paragraph] }, by);
  input = await anInput.published(made, (await aTemplate(made)).id, by);
});

async function aCorrection(contributionId: string, field: string, state: "standing" | "pending", correct: string) {
  const quote = field === "body" ? "it matters" : "grow every";
  await client.correction.create({
    data: {
      ...{ contributionId, field, quote, correct, state, language: "en", source: "Annex <b>2</b>" },
      ...{ asOf: new Date("2026-03-01"), suggestedAt: new Date(), decidedAt: state === "standing" ? new Date() : null },
    },
    select: { id: true },
  });
}

type Shown = "machine" | "official" | "pending";

async function aTranslation(
  of: { contributionId: string } | { paragraphId: string },
  language: string,
  state: Shown,
  words: Record<string, string>,
) {
  const engine = state === "machine" ? "Demo Engine 3" : null;
  await client.translation.create({
    data: {
      ...{ ...of, language, state, words, engine, addedById: by.personId, addedAt: new Date() },
      ...(state === "official" ? { madeBy: "Demo language service", reviewedAt: new Date() } : {}),
    },
    select: { id: true },
  });
}

async function anEndorsement(contributionId: string, publication: "published" | "pending", words: string) {
  const organisation = await anOrganisation.verified({ name: `Demo friends of ${words}` });
  const { personId } = await aRepresentative.focalPointOf(organisation);
  await client.endorsement.create({
    data: {
      ...{ contributionId, organisationId: organisation.id, words, language: "en", publication },
      ...{ endorsedById: personId, endorsedAt: new Date() },
      publishedAt: publication === "published" ? new Date() : null,
      reservations: { create: [{ position: 1, partKey: "threats", words: "Not the second half <i>." }] },
    },
    select: { id: true },
  });
}

describe("what stands beside a contribution", () => {
  it("is on its page of the archive: corrections with marks that lead to their notes", async () => {
    await aCorrection(comment.id, "body", "standing", "it counts");
    await aCorrection(comment.id, "body", "pending", "it waits");
    await aCorrection(input.id, "part:threats:body", "standing", "grow each");
    const page = await pageOf(comment.reference);
    const [, note = ""] =
      /<a class="correction-mark" href="#(correction-[^"]+)">\[correction 1\]<\/a>/.exec(page) ?? [];
    expect(page).toContain(`id="${note}"`);
    for (const held of ["Correction 1", "it counts", "(as of 1 March 2026)", "Annex &lt;b&gt;2&lt;/b&gt;"]) {
      expect(page).toContain(held);
    }
    expect(page).toContain("Because it matters<sup>");
    expect(page).not.toContain("it waits");
    expect(await pageOf(input.reference)).toMatch(/They grow every<sup>.*<\/sup> year\./);
  });

  it("is on its page: endorsements with their reservations, and none that waits", async () => {
    await anEndorsement(input.id, "published", "dikes & dams");
    await anEndorsement(input.id, "pending", "secret words");
    const page = await pageOf(input.reference);
    for (const held of ["1 organisation endorses this text.", '<p lang="en" dir="ltr">dikes &amp; dams</p>']) {
      expect(page).toContain(held);
    }
    expect(page).toContain("Reservation on About threats");
    expect(page).toContain("Not the second half &lt;i&gt;.");
    expect(page).not.toContain("secret words");
    expect(await pageOf(comment.reference)).not.toContain("endorses");
  });

  it("is on its page: translations below the original, each with what it is worth, and none that nobody has read", async () => {
    await aTranslation({ contributionId: comment.id }, "fr", "machine", {
      body: "Parce que c’est important.\n\n<script>alert(1)</script>",
    });
    await aTranslation({ contributionId: comment.id }, "ar", "official", { body: "لأنه مهم." });
    await aTranslation({ contributionId: comment.id }, "es", "pending", { body: "Porque importa." });
    const page = await pageOf(comment.reference);
    expect(page.indexOf("Because it matters")).toBeLessThan(page.indexOf("Parce que"));
    for (const held of [
      '<a href="#in-fr">French</a> (machine translation)',
      "In French (machine translation)",
      "A program translated this from English. Nobody has checked it against the original.",
      "Program: Demo Engine 3",
      "In Arabic (official translation)",
      "Translated by Demo language service",
      '<div lang="ar" dir="rtl"><p>لأنه مهم.</p></div>',
      "&lt;script&gt;",
    ]) {
      expect(page).toContain(held);
    }
    expect(page).not.toContain("Porque importa");
    expect(await pageOf(comment.reference, "ar")).toContain("(ترجمة رسمية)");
    // Data name no translation as what was said.
    expect(strFromU8((await open()).get("data/data/contributions.csv") ?? new Uint8Array())).not.toContain("Parce que");
  });
});

describe("what stands beside a paragraph of a text", () => {
  const textPage = async (locale?: Locale) =>
    strFromU8((await open(locale)).get(`data/texts/${made.draft.slug}--${made.version.slug}.html`) ?? new Uint8Array());

  it("is on the page of the text: corrections behind their words, and none that waits", async () => {
    const said = { paragraphId: made.paragraph.id, quote: "three", language: "en", suggestedAt: new Date() };
    await client.correction.create({
      data: { ...said, correct: "two <b>", state: "standing", decidedAt: new Date() },
      select: { id: true },
    });
    await client.correction.create({ data: { ...said, correct: "ninety", state: "pending" }, select: { id: true } });
    const page = await textPage();
    const [, note = ""] =
      /three<sup><a class="correction-mark" href="#(correction-[^"]+)">\[correction 1\]<\/a>/.exec(page) ?? [];
    expect(page).toContain(`<aside class="note" id="${note}">`);
    expect(page).toContain("two &lt;b&gt;");
    expect(page).not.toContain("ninety");
  });

  it("is on it: translations folded under what they are worth, and none that nobody has read", async () => {
    const given = (language: string, state: Shown, text: string) =>
      aTranslation({ paragraphId: made.paragraph.id }, language, state, { text });
    await given("fr", "machine", "Les défaillances ne sont pas égales.");
    await given("ar", "official", "ليست الأعطال متساوية.");
    await given("es", "pending", "Los fallos no son iguales.");
    const page = await textPage();
    expect(page).toContain("<summary>In French (machine translation)</summary>");
    expect(page).toContain('<div lang="ar" dir="rtl"><p>ليست الأعطال متساوية.</p></div>');
    expect(page).not.toContain("Los fallos");
    expect(page.indexOf(made.paragraph.text.slice(-20))).toBeLessThan(page.indexOf("Les défaillances"));
    expect(await textPage("ar")).toContain("<summary>");
  });
});

describe("files beside contributions", () => {
  async function aFile(contributionId: string, position: number, words: string, given: object = {}) {
    const fileSha256 = await transaction((tx) => keepFile(tx, encoded(words), "text/plain"));
    await client.attachment.create({
      data: {
        ...{ contributionId, position, fileSha256, name: `${words}.txt`, addedById: by.personId, addedAt: new Date() },
        ...given,
      },
      select: { id: true },
    });
    return fileSha256;
  }

  it("are in the archive as they were given, with their hash, and only those that everybody may have", async () => {
    const template = await client.inputTemplate.findFirstOrThrow({ where: { roundId: made.round.id } });
    const waiting = await anInput.pending(made, template.id, by);
    const sha256 = await aFile(input.id, 1, "published annex");
    await aFile(input.id, 2, "withheld annex", { withheldAt: new Date() });
    await aFile(input.id, 3, "infected annex", { scan: "infected" });
    await aFile(input.id, 4, "unscanned annex", { scan: "waiting" });
    await aFile(input.id, 5, "removed annex", { removedAt: new Date() });
    await aFile(waiting.id, 1, "unpublished annex");
    const files = await open();
    const held = [...files].filter(([name]) => name.startsWith("data/files/"));
    expect(held).toHaveLength(1);
    const [path, bytes] = held[0] ?? ["", new Uint8Array()];
    expect(path).toMatch(new RegExp(`^data/files/${input.reference}/[^/]+-published-annex\\.txt$`));
    expect(strFromU8(bytes)).toBe("published annex");
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    expect(strFromU8(files.get("manifest-sha256.txt") ?? new Uint8Array())).toContain(`${sha256}  ${path}\n`);
    expect(await pageOf(input.reference)).toContain(`href="../${path.replace("data/", "")}"`);
    const whole = [...files.values()].map((content) => strFromU8(content)).join("\n");
    for (const kept of ["withheld annex", "infected annex", "unscanned annex", "removed annex", "unpublished annex"]) {
      expect(whole).not.toContain(kept);
    }
  });
});
