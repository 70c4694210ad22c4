import { commentOn, decide, findParagraph, keepDraft, readKept, submitDrafts } from "@/tests/support/e2e-comments";
import { findUnpublishedVersion } from "@/tests/support/e2e-desk";
import { readWords } from "@/tests/support/e2e-forms";
import { demo, uniqueWord } from "@/tests/support/e2e-site";
import { expect, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

test.describe.configure({ mode: "parallel" });

const t = wordsOf("en");

const focalPoint = () => new Visitor().signInAs("zofia@demo.example");
const moderator = () => new Visitor().signInAs("moderator@demo.example");

/** The composer of a paragraph as a page without scripts. */
async function composer(visitor: Visitor, number: string) {
  const { versionId, paragraphId } = await findParagraph(visitor, number);
  return visitor.form(`/en/compose/${versionId}?paragraph=${paragraphId}&another=1`, "bodyPlain");
}

test("a body of 1 MB is refused with a page that says what to do", async () => {
  const visitor = await focalPoint();
  const comment = await commentOn(visitor, "3", "word ".repeat(250_000));
  const answer = await visitor.postJson("/api/drafts?locale=en", comment);
  expect(answer.status).toBe(413);
  expect(answer.text).toContain("too large");
});

test("reasons that are too long are refused beside their field, and nothing typed is lost", async () => {
  const visitor = await focalPoint();
  const words = `${uniqueWord()} ${"word ".repeat(60_000)}`;
  const answer = await visitor.send(await composer(visitor, "3"), { bodyPlain: words, stance: "", intent: "save" });
  expect(answer.status).toBe(200);
  expect(readWords(answer.text)).toContain(t("contributions.errors.bodyTooLong"));
  expect(answer.text).toContain(words.slice(0, 60));
  expect(answer.text).toContain('id="body-refusal"');
});

test("only spaces are no reasons", async () => {
  const visitor = await focalPoint();
  const form = await composer(visitor, "4");
  const answer = await visitor.send(form, { bodyPlain: " \n\u00a0\u200b ", stance: "", intent: "submit" });
  expect(answer.headers.location).toBeUndefined();
  expect(readWords(answer.text)).toContain(t("contributions.errors.bodyMissing"));
});

test("script tags and event handlers are words like others", async () => {
  const mark = uniqueWord();
  const visitor = await focalPoint();
  const hostile = `${mark}<script>alert(1)</script><img src=x onerror=alert(2)><a href="javascript:alert(3)">x</a>`;
  const draft = await keepDraft(visitor, "8", hostile);
  await submitDrafts(visitor, [draft]);
  await decide(await moderator(), draft.id, "publish");
  const { text } = await new Visitor().ask(`/en${demo.text}`);
  expect(text).toContain(`${mark}&lt;script&gt;alert(1)`);
  expect(text).not.toContain("<script>alert(1)");
  expect(text).not.toMatch(/<img[^>]*onerror/);
});

const paragraphOf = (inline: unknown) => ({ type: "doc", content: [{ type: "paragraph", content: [inline] }] });
const linkTo = (href: string) => ({ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] });
const nested = (levels: number) =>
  `${'{"type":"blockquote","content":['.repeat(levels)}{"type":"paragraph"}${"]}".repeat(levels)}`;

const bentTexts: Record<string, string> = {
  "an unknown node": JSON.stringify({
    type: "doc",
    content: [{ type: "iframe", attrs: { src: "https://evil.example" } }],
  }),
  "an unknown mark": JSON.stringify(paragraphOf({ type: "text", text: "x", marks: [{ type: "style" }] })),
  "an unknown attribute": JSON.stringify({
    type: "doc",
    content: [{ type: "paragraph", attrs: { onclick: "alert(1)" } }],
  }),
  "10,000 levels": `{"type":"doc","content":[${nested(10_000)}]}`,
  "a javascript: link": JSON.stringify(paragraphOf(linkTo("javascript:alert(1)"))),
  "a disguised javascript: link": JSON.stringify(paragraphOf(linkTo("\u0001java\nscript:alert(1)"))),
  "a data: link": JSON.stringify(paragraphOf(linkTo("data:text/html,<script>alert(1)</script>"))),
  "no document": '"words"',
  "a prototype": '{"type":"doc","__proto__":{"x":1},"content":[{"type":"paragraph","__proto__":{"x":1}}]}',
  "broken JSON": '{"type":"doc"',
};

test("a text of the editor that was bent on its way is refused at the door", async () => {
  const visitor = await focalPoint();
  for (const [what, body] of Object.entries(bentTexts)) {
    const { bodyPlain: _, ...comment } = await commentOn(visitor, "9", "");
    const answer = await visitor.postJson("/api/drafts?locale=en", { ...comment, body });
    expect(answer.status, what).toBe(422);
    expect(JSON.parse(answer.text).reason, what).toMatch(/\w{3}/);
  }
});

test("characters that turn the direction of writing are not kept", async () => {
  const visitor = await focalPoint();
  const mark = uniqueWord();
  const draft = await keepDraft(visitor, "11", `${mark}\u202egnp.exe\u2066\u0000`);
  await submitDrafts(visitor, [draft]);
  await decide(await moderator(), draft.id, "publish");
  const { text } = await new Visitor().ask(`/en${demo.text}`);
  const [around = ""] = text.split(mark).slice(1);
  expect(around.slice(0, 40)).toContain("gnp.exe");
  for (const turning of ["\u202e", "\u2066", "\u0000"]) expect(around.slice(0, 40)).not.toContain(turning);
});

test("a paragraph of another draft, or of a version that is not published, cannot be commented on", async () => {
  const visitor = await focalPoint();
  const comment = await commentOn(visitor, "12", uniqueWord());
  const other = await findParagraph(visitor, "1", "/consultations/points-of-contact/drafts/procedure/first-draft");
  const organiser = await new Visitor().signInAs("organiser@demo.example");
  const unpublished = await findUnpublishedVersion(organiser);
  const unknown = "00000000-0000-4000-8000-000000000000";
  const bent = [
    { ...comment, paragraphId: other.paragraphId },
    { ...comment, versionId: unpublished, paragraphId: "" },
    { ...comment, versionId: unknown, paragraphId: "" },
  ];
  for (const one of bent) expect((await visitor.postJson("/api/drafts?locale=en", one)).status).toBe(404);
  const pages = [
    `/en/compose/${comment.versionId}?paragraph=${other.paragraphId}`,
    `/en/compose/${unpublished}`,
    `/en/compose/${unknown}`,
  ];
  for (const path of pages) expect((await visitor.ask(path)).status, path).toBe(404);
});

test("a draft stays safe after the closing hour, and cannot be submitted", async () => {
  const visitor = await focalPoint();
  const { text } = await visitor.ask(`/en${demo.closedText}`);
  expect(text).not.toContain("/compose/");
  const organiser = await new Visitor().signInAs("organiser@demo.example");
  const versionId = await findUnpublishedVersion(organiser, "OEWG/DEMO/CRP.3");
  const words = uniqueWord();
  const form = await visitor.form(`/en/compose/${versionId}?another=1`, "bodyPlain");
  const answer = await visitor.send(form, { bodyPlain: words, intent: "submit" });
  expect(answer.headers.location).toBeUndefined();
  expect(readWords(answer.text)).toContain(t("contributions.errors.roundClosed"));
  expect(readWords((await visitor.open("/en/me/contributions")).text)).toContain(words);
});

test("a form sent twice by a double click makes one contribution with one receipt", async () => {
  const visitor = await focalPoint();
  const words = uniqueWord();
  const form = await composer(visitor, "13");
  const answers = await Promise.all(
    [1, 2, 3].map(() => visitor.send(form, { bodyPlain: words, stance: "keep", intent: "submit" })),
  );
  const receipts = answers.flatMap(({ headers }) => headers.location ?? []);
  expect(new Set(receipts).size).toBe(1);
  const { text } = await visitor.open("/en/me/contributions");
  expect(readWords(text).split(words)).toHaveLength(2);
});

test("of two browsers that save the same draft, the later one is told and keeps its words", async () => {
  const visitor = await focalPoint();
  const comment = await commentOn(visitor, "15", uniqueWord());
  const { id, revision } = readKept(await visitor.postJson("/api/drafts", comment));
  const { draftKey: _, ...mine } = comment;
  const first = await visitor.postJson("/api/drafts", {
    ...mine,
    id,
    seenRevision: revision,
    bodyPlain: "First words.",
  });
  expect(first.status).toBe(200);
  const second = await visitor.postJson("/api/drafts", {
    ...mine,
    id,
    seenRevision: revision,
    bodyPlain: "Second words.",
  });
  expect(second.status).toBe(409);
  expect(JSON.parse(second.text).reason).toBe(t("contributions.errors.changedMeanwhile"));
});

test("a contribution that was taken back while the moderator read it is not published", async () => {
  const visitor = await focalPoint();
  const words = uniqueWord();
  const draft = await keepDraft(visitor, "17", words);
  await submitDrafts(visitor, [draft]);
  const desk = await moderator();
  const decision = await desk.form(`/en/desk/moderation/${draft.id}`, ({ fields }) => fields.decision === "publish");
  const list = await visitor.form(
    "/en/me/contributions",
    ({ fields, buttons }) => fields.id === draft.id && buttons.includes(t("contributions.list.withdrawYes")),
  );
  expect((await visitor.send(list)).headers.location).toContain("done=withdrawn");
  const answer = await desk.send(decision);
  expect(answer.headers.location ?? "").not.toContain("done=publish");
  expect((await new Visitor().ask(`/en${demo.text}`)).text).not.toContain(words);
});

test("two decisions at the same moment have one outcome", async () => {
  const visitor = await focalPoint();
  const draft = await keepDraft(visitor, "19", uniqueWord());
  await submitDrafts(visitor, [draft]);
  const desks = [await moderator(), await moderator()];
  const answers = await Promise.all(
    desks.map((desk, index) => decide(desk, draft.id, index === 0 ? "publish" : "refuse")),
  );
  expect(answers.filter(({ headers }) => headers.location?.includes("done="))).toHaveLength(1);
});
