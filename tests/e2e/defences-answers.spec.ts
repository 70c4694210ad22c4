import { demo, uniqueWord } from "@/tests/support/e2e-site";
import { expect, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

test.describe.configure({ mode: "parallel" });

const text = `/en${demo.text}`;

test("nothing that one visitor sends is seen by the next", async () => {
  const mark = uniqueWord();
  const poisoner = await new Visitor().signInAs("zofia@demo.example");
  const headers = {
    "x-forwarded-host": `${mark}.example`,
    "x-forwarded-proto": mark,
    "x-original-url": `/${mark}`,
    "x-rewrite-url": `/${mark}`,
    "accept-language": "ar",
    "user-agent": mark,
    cookie2: mark,
    "x-next-intl-locale": "ar",
    "x-openfloor-path": `/${mark}`,
    "next-url": `/${mark}`,
    purpose: "prefetch",
    "x-middleware-prefetch": "1",
  };
  for (const path of [
    "/en",
    "/en/consultations",
    text,
    "/en/organisations",
    "/en/help",
    "/en/no-such-page",
    "/en/search?q=port",
  ]) {
    const odd = `${path}${path.includes("?") ? "&" : "?"}utm_source=${mark}&__nextLocale=ar&_rsc=${mark}`;
    const poisoned = await poisoner.ask(odd, { headers });
    const clean = await new Visitor().ask(path);
    expect(clean.text, path).not.toContain(mark);
    expect(poisoned.text, path).not.toContain(mark);
    expect(poisoned.bytes.equals(clean.bytes), path).toBe(true);
    expect(clean.headers["set-cookie"], path).toBeUndefined();
    expect(clean.text, path).not.toContain("zofia");
  }
});

test("a personal answer is never kept, not even under the name of a file", async () => {
  const visitor = await new Visitor().signInAs("zofia@demo.example");
  const personal = ["/en/me", "/en/me/contributions", "/en/organisation", "/en/sign-in", "/en/register", "/api/me"];
  for (const path of personal) {
    const answer = await visitor.ask(path);
    expect(answer.status, path).toBe(200);
    expect(answer.headers["cache-control"], path).toBe("private, no-store");
  }
  const disguised = [
    "/en/me/x.css",
    "/en/me.css",
    "/en/me;x.css",
    "/en/me/contributions/x.js",
    "/en/me%2Fx.css",
    "/en/me/x.ico",
    "/api/me.css",
    "/en/organisation/a.png",
  ];
  for (const path of disguised) {
    const answer = await visitor.ask(path);
    expect(answer.status, path).toBe(404);
    expect(answer.text, path).not.toContain("zofia");
    expect(answer.headers["cache-control"], path).toMatch(/no-store/);
  }
});

test("every kind of answer has a policy without inline scripts, and the headers beside it", async () => {
  const visitor = await new Visitor().signInAs("moderator@demo.example");
  const { text: page } = await visitor.ask(text);
  const [script = ""] = /\/islands\/[^"]+\.js/.exec(page) ?? [];
  const kinds = [
    "/",
    "/en",
    text,
    "/en/search?q=port",
    "/en/no-such-page",
    "/en/organisations?group=x&group=y",
    "/en/search?q=%01",
    "/en/me",
    "/en/sign-in",
    "/en/desk",
    "/en/desk/moderation",
    "/en/desk/moderation/x",
    "/en/register",
    "/en/compose/x",
    "/api/me",
    "/api/health",
    "/api/none",
    "/api/v1/organisations",
    "/api/v1/organisations.csv",
    "/robots.txt",
    "/.well-known/security.txt",
    "/icon.svg",
    script,
    "/en//x",
    "/en/consultations/",
  ];
  for (const path of kinds) {
    const { headers } = await visitor.ask(path);
    const policy = headers["content-security-policy"];
    expect(policy, path).toMatch(/default-src 'none'/);
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval|unsafe-hashes|\*|https?:/);
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("same-origin");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("the session cookie is out of reach for scripts and other sites", async () => {
  const form = {
    action: "/api/demo/sign-in",
    fields: { email: "zofia@demo.example", locale: "en" },
    buttons: [],
    path: "",
  };
  const [cookie = "", ...others] = (await new Visitor().send(form)).headers["set-cookie"] ?? [];
  expect(others).toEqual([]);
  expect(cookie).toMatch(/; HttpOnly/i);
  expect(cookie).toMatch(/; SameSite=Lax/i);
  expect(cookie).toMatch(/; Path=\/(;|$)/i);
  expect(cookie).not.toMatch(/; Domain=/i);
});

test("a missing page and a refused one say how to go on, in the language of their address", async () => {
  const visitor = new Visitor();
  for (const locale of ["en", "ar"]) {
    const words = wordsOf(locale);
    const missing = await visitor.ask(`/${locale}/no-such-page`);
    expect(missing.status).toBe(404);
    expect(missing.text).toContain(words("errors.pageNotFoundTitle"));
    expect(missing.text).toContain(`href="/${locale}/search"`);
    const refused = await visitor.ask(`/${locale}/search?q=a&q=b`);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(words("problems.problems.unreadableQuestion.title"));
    expect(refused.text).toContain(`href="/${locale}"`);
  }
});
