import { commentOn } from "@/tests/support/e2e-comments";
import { demo } from "@/tests/support/e2e-site";
import { expect, test } from "@/tests/support/e2e-test";
import { type Answer, Visitor } from "@/tests/support/e2e-visitor";

test.describe.configure({ mode: "parallel" });

/** Far more than such an answer takes, far less than a stall. */
const soon = 2_000;

async function answeredSoon(what: string, asking: Promise<Answer>): Promise<Answer> {
  const begun = performance.now();
  const answer = await asking;
  expect(performance.now() - begun, what).toBeLessThan(soon);
  return answer;
}

const bombs = [
  `q=${encodeURIComponent("a OR ".repeat(5_000))}`,
  `q=${encodeURIComponent("(".repeat(150))}`,
  `q=${encodeURIComponent("(((((")}`,
  `q=${encodeURIComponent("a:* & !b | <-> 'c")}`,
  `q=${encodeURIComponent("%".repeat(200))}`,
  `q=${"a+".repeat(99)}`,
  "q=%00",
  "q=%ED%A0%80",
  "q=a&q=b",
  "q[]=a",
  "q[$ne]=a",
  "cursor=x",
  "cursor=1e18",
  "page=1e18",
  "sort=unknown",
  "limit=999999999",
  "group=__proto__",
  "kind=constructor",
  `group=${"x".repeat(500)}`,
  Array.from({ length: 500 }, (_, index) => `group=g${index}`).join("&"),
  "stance=%5Bobject%20Object%5D",
];

test("bombs in searches and lists are answered soon, and never widen a query", async () => {
  const visitor = new Visitor();
  const lists = [
    "/en/search",
    "/en/consultations",
    "/en/organisations",
    `/en${demo.text}`,
    `/en${demo.consultation}`,
    "/api/v1/organisations",
    "/api/v1/organisations.csv",
  ];
  for (const list of lists) {
    for (const bomb of bombs) {
      const what = `${list}?${bomb.slice(0, 80)}`;
      const { status } = await answeredSoon(what, visitor.ask(`${list}?${bomb}`));
      expect([200, 400, 404, 414, 422, 431], what).toContain(status);
    }
  }
  const unknownGroup = await visitor.ask(`/en${demo.text}?group=__proto__`);
  expect(unknownGroup.text).not.toContain('class="contribution"');
});

test("values of the wrong kind are refused with 422, never with a failure", async () => {
  const visitor = await new Visitor().signInAs("zofia@demo.example");
  const comment = await commentOn(visitor, "20", "words");
  const bent: unknown[] = [
    null,
    [],
    "x",
    1,
    [comment],
    { ...comment, type: ["substantive"] },
    { ...comment, type: { $ne: 1 } },
    { ...comment, stance: "__proto__" },
    { ...comment, versionId: "x" },
    { ...comment, versionId: { contains: "" } },
    { ...comment, paragraphId: [comment.paragraphId] },
    { ...comment, seenRevision: -1 },
    { ...comment, seenRevision: "1e309" },
    { ...comment, language: "../../etc" },
    { ...comment, bodyPlain: ["x"] },
    { ...comment, constructor: 1 },
    JSON.stringify(comment).replace("}", ',"__proto__":{"administrator":true}}'),
    JSON.stringify(comment).replace("}", ',"seenRevision":1e309}'),
  ];
  for (const value of bent) {
    const answer = await answeredSoon(JSON.stringify(value), visitor.postJson("/api/drafts", value));
    expect(answer.status, JSON.stringify(value)).toBe(422);
  }
  const { draftKey: _, ...unkeyed } = comment;
  for (const bodyPlain of ["a\u0000b", "a\ud800b", "\udfff"]) {
    const { status } = await visitor.postJson("/api/drafts", JSON.stringify({ ...unkeyed, bodyPlain }));
    expect([200, 422]).toContain(status);
  }
});

test("fields that a form does not have are refused, nested ones too, and nothing changes", async () => {
  const visitor = await new Visitor().signInAs("jan@demo.example");
  const comment = await commentOn(visitor, "20", "words");
  const extras: Record<string, unknown>[] = [
    { state: "published" },
    { publication: "published" },
    { organisationId: comment.versionId },
    { authorId: comment.versionId },
    { role: "focal_point" },
    { createdAt: "2020-01-01T00:00:00Z" },
    { submittedAt: "2020-01-01T00:00:00Z" },
    { organisation: { connect: { id: comment.versionId } } },
  ];
  for (const extra of extras) {
    const answer = await visitor.postJson("/api/drafts", { ...comment, ...extra });
    expect(answer.status, JSON.stringify(extra)).toBe(422);
  }
  const profile = await visitor.form("/en/me", "name");
  for (const extra of ["administrator", "role", "email", "createdAt", "name.first", "__proto__"]) {
    const answer = await visitor.send(profile, { name: "Changed name", [extra]: "true" });
    expect(answer.text, extra).not.toContain('name="name" value="Changed name" data-saved');
    expect((await visitor.ask("/api/me")).text, extra).not.toContain("Changed name");
  }
});

test("what is declared or sent too large is refused soon, and others are answered meanwhile", async () => {
  const visitor = await new Visitor().signInAs("zofia@demo.example");
  const declared = visitor.ask("/api/drafts", {
    method: "POST",
    headers: { "content-length": "10000000000", "content-type": "application/json" },
  });
  expect((await answeredSoon("10 GB", declared)).status).toBe(413);
  const large = visitor.ask("/en/me", {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=x" },
    body: "x".repeat(3_000_000),
  });
  const [answer, other] = await Promise.all([large.catch(() => null), new Visitor().ask("/en/help")]);
  if (answer !== null) expect(answer.status).toBe(413);
  expect(other.status).toBe(200);
});

test("10,000 parts and bodies of the framework that mean nothing do not stall the site", async () => {
  const visitor = await new Visitor().signInAs("zofia@demo.example");
  const parts = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`f${index}`, "x"]));
  const many = await visitor.post("/en/me", parts);
  expect(many.status).toBeLessThan(500);
  const meaningless: Record<string, string>[] = [
    { $ACTION_REF_1: "", "$ACTION_1:0": "{", "$ACTION_1:1": "[" },
    { $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"x","bound":"$@1"}', "$ACTION_1:1": '["$1:__proto__:then"]' },
    { $ACTION_ID_0000: "", "0": '["$1:a:a"]', "1": '"$@0"' },
    { $ACTION_KEY: "k".repeat(1_000), "0": '"$Q0"', "1": '"$W1"' },
  ];
  for (const fields of meaningless) {
    const answer = await answeredSoon(JSON.stringify(fields), visitor.post("/en/me", fields));
    expect(answer.status, JSON.stringify(fields)).toBeLessThan(500);
    const flight = await answeredSoon(
      JSON.stringify(fields),
      visitor.post("/en/me", fields, { "next-action": "0".repeat(42) }),
    );
    expect(flight.status, JSON.stringify(fields)).toBeLessThan(500);
  }
  expect((await answeredSoon("health", visitor.ask("/api/health"))).status).toBe(200);
});
