import { decide, type Kept, keepDraft, submitDrafts } from "@/tests/support/e2e-comments";
import { readLinks } from "@/tests/support/e2e-forms";
import { demo, uniqueWord } from "@/tests/support/e2e-site";
import { expect, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");

/** Words of the demo that only its organisers may read: of a consultation, a draft and an organisation that wait. */
const waiting = [
  "Modalities for accreditation",
  "OEWG/DEMO/CRP.4",
  "accreditation-modalities",
  "Demo Foundation J",
  "Demo Brand K",
];

const machines = [
  "/api/me",
  "/api/health",
  "/api/v1/organisations",
  "/api/v1/organisations.csv",
  "/api/v1/openapi.json",
  "/api/v1/consultations",
  "/api/v1/contributions",
  "/sitemap.xml",
  "/robots.txt",
  "/feeds/norms-guidance.atom",
  "/events.ics",
  "/.well-known/security.txt",
];

test("no public address shows a word of what is not published", async () => {
  test.setTimeout(240_000);
  const marks = await plant();
  const secrets = [...Object.entries(marks), ...waiting.map((word): [string, string] => [word, word])];
  const published = await plantPublished();
  const reader = new Visitor();
  const seen = new Set(["/en", "/ar", ...machines, `/en${demo.unpublishedConsultation}`, `/en${demo.unpublishedText}`]);
  for (const [, word] of secrets) seen.add(`/en/search?q=${encodeURIComponent(word)}`);
  let wasSeen = false;
  for (const path of seen) {
    const { status, text, headers } = await reader.ask(path);
    expect(status, path).toBeLessThan(500);
    const isAnswerToWord = path.includes("?q=");
    for (const [what, word] of secrets) {
      // A search repeats the words that were asked for; it must find nothing.
      if (isAnswerToWord) expect(text, path).not.toContain('class="found"');
      else expect(text.toLowerCase(), `${path} shows what is ${what}`).not.toContain(word.toLowerCase());
    }
    wasSeen ||= text.includes(published);
    if (!headers["content-type"]?.startsWith("text/html")) continue;
    for (const link of readLinks(text)) if (isPublic(link)) seen.add(link);
  }
  expect(seen.size).toBeGreaterThan(80);
  expect(wasSeen, "the crawl passes where published words stand").toBe(true);
});

/** Pages of the app ask everybody to sign in and are the same for every address below them. */
function isPublic(link: string): boolean {
  // Each paragraph has a page of its own, filters and all: those in one language, unfiltered, stand for the others.
  if (/^\/ar\/.*\/paragraphs\/|\/paragraphs\/[^?]*\?/.test(link)) return false;
  // What other journeys make beside this one has no end; the names of the demo have hyphens.
  if (/\/consultations\/[a-z]+(\/|$)/.test(link)) return false;
  return /^\/(en|ar)(\/|$)/.test(link) && !/^\/[a-z]{2}\/(compose|me|desk|register|sign-in)(\/|\?|$)/.test(link);
}

/** Writes one comment for each state that the public must not read; answers the word that marks each. */
async function plant(): Promise<Record<string, string>> {
  const focalPoint = await new Visitor().signInAs("awa@demo.example");
  const moderator = await new Visitor().signInAs("moderator@demo.example");
  const states = ["kept as a draft", "pending", "refused", "returned", "withdrawn", "withdrawn after publication"];
  const marks = Object.fromEntries(states.map((state) => [state, uniqueWord()]));
  const drafts = new Map<string, Kept>();
  for (const [state, word] of Object.entries(marks))
    drafts.set(state, await keepDraft(focalPoint, "29", `${word} stands here.`));
  const idOf = (state: string) => drafts.get(state)?.id ?? "";
  await submitDrafts(
    focalPoint,
    states.slice(1).flatMap((state) => drafts.get(state) ?? []),
  );
  await decide(moderator, idOf("refused"), "refuse");
  await decide(moderator, idOf("returned"), "return");
  await decide(moderator, idOf("withdrawn after publication"), "publish");
  const text = `/en${demo.text}`;
  expect((await new Visitor().ask(text)).text).toContain(marks["withdrawn after publication"]);
  for (const state of ["withdrawn", "withdrawn after publication"]) {
    const isIts = ({ fields, buttons }: { fields: Record<string, unknown>; buttons: string[] }) =>
      fields.id === idOf(state) && buttons.includes(t("contributions.list.withdrawYes"));
    const form = await focalPoint.form("/en/me/contributions", isIts);
    expect((await focalPoint.send(form)).headers.location).toContain("done=withdrawn");
  }
  return marks;
}

/** A published comment, so that a crawl that goes nowhere is noticed. */
async function plantPublished(): Promise<string> {
  const word = uniqueWord();
  const focalPoint = await new Visitor().signInAs("awa@demo.example");
  const draft = await keepDraft(focalPoint, "30", `${word} stands here.`);
  await submitDrafts(focalPoint, [draft]);
  await decide(await new Visitor().signInAs("moderator@demo.example"), draft.id, "publish");
  return word;
}
