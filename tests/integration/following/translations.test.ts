import { beforeEach, expect, it } from "vitest";
import { follow } from "@/lib/following/follow";
import { gatherNews } from "@/lib/following/gather-news";
import { newestOf, newestTranslated } from "@/lib/following/newest";
import { sendNews } from "@/lib/following/send-news";
import type { Actor } from "@/lib/kernel/actor";
import { contributionFeed } from "@/lib/open-data/consultation-feed";
import { searchSubject } from "@/lib/search/schema";
import { addTranslation } from "@/lib/translations/add-translation";
import { addTranslationSchema } from "@/lib/translations/schema";
import { settleTranslation } from "@/lib/translations/settle-translation";
import { anActor, aPerson, depsOf, notedJobs } from "../../factories/actor";
import { aConsultation, anOfficer } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";
import { writtenMails } from "../../support/written-mails";

const { client } = await testDatabase();
const jobs = notedJobs();
const minute = 60_000;
const later = (milliseconds: number) => new Date(Date.now() + milliseconds);

const at = await aConsultation.open();
const [moderator, organiser] = [await anOfficer.moderating(at), await anOfficer.organising(at)];
const by = await aRepresentative.focalPointOf(await anOrganisation.verified({ name: "Demo NGO Honeysuckle" }));

beforeEach(async () => {
  await client.follower.deleteMany();
  await client.mail.deleteMany();
  await client.followSweep.deleteMany();
  await gatherNews(later(0));
});

async function look(now = later(1_000)): Promise<void> {
  await gatherNews(now);
  await sendNews(jobs, now);
}

async function aReaderOf(...searches: string[]): Promise<Actor> {
  const reader = anActor(await aPerson({ locale: "en" }));
  for (const subject of searches) await follow({ actor: reader }, { kind: "search", subject, rhythm: "at_once" });
  return reader;
}

const lettersTo = (reader: Actor) => writtenMails(client, { to: reader.email });

async function translated(target: string, body: string, given: object = {}): Promise<string> {
  const form = addTranslationSchema.parse({
    ...{ of: "contribution", target, language: "fr", by: "person", engine: "", madeBy: "" },
    ...{ words: { body }, ...given },
  });
  return (await addTranslation(depsOf(moderator), form)).id;
}

async function settled(id: string, decision: "make_official" | "review" | "withdraw") {
  const { revision } = await client.translation.findUniqueOrThrow({ where: { id } });
  await settleTranslation(depsOf(organiser), { id, decision, seenRevision: revision });
}

const say = (bodyPlain: string) =>
  aComment.published({ at, by, words: { bodyPlain, stance: "keep", proposedText: "" } });

it("a followed search tells once of a translation that says its words, as what it is, with the way to the original", async () => {
  const reader = await aReaderOf("chèvrefeuille");
  const english = await aReaderOf(searchSubject("chèvrefeuille", { language: ["en"] }));
  const french = await aReaderOf(searchSubject("chèvrefeuille", { language: ["fr"] }));
  const { id: target, reference } = await say("Honeysuckle grows on the fence.");
  await look();
  const id = await translated(target, "Le chèvrefeuille pousse sur la clôture.");
  await look();
  expect(await lettersTo(reader)).toEqual([]);

  await settled(id, "review");
  await look();
  const [letter, ...others] = await lettersTo(reader);
  expect(others).toEqual([]);
  expect(letter?.text).toContain(`(${reference}): reviewed translation, French`);
  expect(letter?.text).toContain(`/en/contributions/${reference}/translations/fr`);
  expect(letter?.text).toContain("The original, English");
  expect(letter?.text).toMatch(new RegExp(`/en/contributions/${reference}$`, "m"));
  expect(await lettersTo(english)).toEqual([]);
  expect(await lettersTo(french)).toHaveLength(1);

  await settled(id, "make_official");
  await look();
  await look(later(16 * minute));
  expect(await lettersTo(reader)).toHaveLength(1);
});

it("what says the words itself is told as itself, and its translation is no news beside it", async () => {
  const reader = await aReaderOf("quillwort");
  const { id: target, reference } = await say("The quillwort is named.");
  await translated(target, "Le quillwort est nommé.", { by: "machine", engine: "Demo Engine 3" });
  await look();
  await look(later(16 * minute));
  const [letter, ...others] = await lettersTo(reader);
  expect(others).toEqual([]);
  expect(letter?.text).toContain(`/en/contributions/${reference}`);
  expect(letter?.text).not.toContain("translation");
});

it("a translation that was taken away, or whose original is out of sight, before the letter is not told", async () => {
  const reader = await aReaderOf("isoète", "sphaigne");
  const [one, other] = [await say("One plant of the bog."), await say("Another plant of the bog.")];
  const machine = { by: "machine", engine: "Demo Engine 3" };
  const id = await translated(one.id, "Une isoète.", machine);
  await translated(other.id, "Une sphaigne.", machine);
  await gatherNews(later(1_000));
  await settled(id, "withdraw");
  await client.contribution.update({ where: { id: other.id }, data: { hiddenAt: new Date() } });
  await sendNews(jobs, later(2_000));
  expect(await lettersTo(reader)).toEqual([]);
});

it("the feed of a search has it as an entry of its own, marked, and never among the contributions", async () => {
  const { id: target, reference } = await say("Marram holds the dune.");
  await translated(target, "L’oyat retient la dune.", { by: "machine", engine: "Demo Engine 3" });
  const followed = { kind: "search", subject: "oyat" } as const;
  expect(await newestOf(followed, new Date(), 10)).toEqual([]);
  const found = await newestTranslated(followed, new Date(), 10);
  expect(found).toMatchObject([
    { mark: "machine", language: "fr", from: "en", reference, author: "Demo NGO Honeysuckle", title: null },
  ]);
  expect(await newestTranslated({ kind: "search", subject: "marram" }, new Date(), 10)).toEqual([]);
  const inEnglish = searchSubject("oyat", { language: ["en"] });
  expect(await newestTranslated({ kind: "search", subject: inEnglish }, new Date(), 10)).toEqual([]);

  const translations = found.map((line) => ({ ...line, title: "Marked" }));
  const site = "https://openfloor.example";
  const feed = contributionFeed(
    { title: "oyat", path: "/search?q=oyat" },
    { contributions: [], translations },
    { locale: "en", origin: site, self: `${site}/feeds/followed.atom`, aPerson: "A person" },
  );
  expect(feed).toContain(`<entry xml:lang="fr">`);
  expect(feed).toContain(`href="${site}/en/contributions/${reference}/translations/fr"`);
  expect(feed).toContain(
    `<link rel="related" type="text/html" hreflang="en" href="${site}/en/contributions/${reference}"/>`,
  );
  expect(feed).toContain("L’oyat retient la dune.");
});
