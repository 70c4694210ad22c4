import { linkIn, mailTo } from "@/tests/support/e2e-mail";
import { demo, siteAddress, uniqueAddress } from "@/tests/support/e2e-site";
import { expect, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

test.describe.configure({ mode: "parallel" });

const t = wordsOf("en");
const text = `/en${demo.text}`;

test("no spelling of an address and no header of the framework opens a page of the app", async () => {
  const visitor = new Visitor();
  const spellings = [
    "/en/desk",
    "/en/me",
    "/en/me/contributions",
    "/en/desk/moderation",
    "/%65n/desk",
    "/en/%64esk",
    "/en//desk",
    "//en/desk",
    "/en/./desk",
    "/en/help/../desk",
    "/en/%2e%2e/en/desk",
    "/en%2fdesk",
    "/en\\desk",
    "/en/desk/",
    "/en/desk%00",
    "/en/desk%20",
    "/en/desk;x=1",
    "/EN/desk",
    "/en/desk.rsc",
    "/en/desk.segments/_tree.segment.rsc",
    "/_next/data/x/en/desk.json",
    "/en/desk?_rsc=1",
    "/en/(desk)/desk",
    "/_next/image?url=%2Ficon.svg&w=64&q=75",
    "/en/%E0%A4%A",
    "/en/%252e%252e/desk",
  ];
  const framework: Record<string, string>[] = [
    {},
    { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy", "x-middleware-rewrite": "/en/desk" },
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
    { "x-nextjs-data": "1", "x-matched-path": "/en/desk", "x-invoke-path": "/en/desk", "x-original-url": "/en/desk" },
    { "next-url": "/en/desk", "x-http-method-override": "POST" },
  ];
  for (const path of spellings) {
    for (const headers of framework) {
      const answer = await visitor.askAsFramework(path, headers);
      const what = `${path} with ${JSON.stringify(headers)}`;
      expect(answer.status, what).toBeLessThan(500);
      if (answer.status === 307) expect(answer.headers.location, what).toContain("/en/sign-in");
      // The framework tells its own program the way to the sign-in page, or the shape of the page without its content.
      else if (answer.status === 200) expect(headers.rsc, what).toBe("1");
      else expect([308, 400, 404], what).toContain(answer.status);
      for (const shown of ["Demo University B", "Demo NGO A"]) expect(answer.text, what).not.toContain(shown);
    }
  }
});

test("requests of the framework for a document get the document or nothing", async () => {
  const visitor = new Visitor();
  const { bytes } = await visitor.ask(text);
  const framework: Record<string, string>[] = [
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
    { "next-action": "0".repeat(42) },
  ];
  for (const headers of framework) {
    const answer = await visitor.ask(text, { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.bytes.equals(bytes)).toBe(true);
  }
});

test("a foreign host is refused with 421, and mails lead to the configured address whatever a request says", async () => {
  const visitor = new Visitor();
  for (const host of ["evil.example", "localhost", "localhost.evil.example", "127.0.0.1:1"]) {
    const answer = await visitor.ask(text, { headers: { host } });
    expect(answer.status, host).toBe(421);
    expect(answer.text).not.toContain("evil.example");
  }
  const address = uniqueAddress("forged");
  const form = await visitor.form("/en/sign-in", t("accounts.signIn.send"));
  const forged = {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-forwarded-for": "10.0.0.1",
    forwarded: "host=evil.example",
  };
  expect((await visitor.send(form, { email: address }, forged)).headers.location).toBe("/en/sign-in/sent");
  const mail = await mailTo(address, t("mail.signInLink.subject"));
  expect(linkIn(mail)).toMatch(/^\/en\/sign-in\/confirm\?/);
  expect(`${mail.text}${mail.html}`).not.toContain("evil.example");
});

test("a post that comes from another site is refused", async () => {
  const visitor = await new Visitor().signInAs("zofia@demo.example");
  const origins: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: `${siteAddress}.evil.example` },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site", origin: siteAddress },
    { referer: "https://evil.example/page" },
  ];
  const doors = [
    "/en/me",
    "/en/me/contributions",
    "/api/drafts",
    "/api/demo/sign-in",
    "/api/auth/callback/email",
    "/en/sign-in",
  ];
  for (const headers of origins) {
    for (const door of doors) {
      const answer = await visitor.post(door, { name: "Somebody else" }, headers);
      expect(answer.status, `${door} ${JSON.stringify(headers)}`).toBe(403);
      expect(answer.headers["set-cookie"]).toBeUndefined();
    }
  }
});

test("reading an address changes nothing", async () => {
  const visitor = await new Visitor().signInAs("zofia@demo.example");
  for (const path of [
    "/api/auth/signout",
    "/api/auth/signin/email",
    "/api/auth/csrf",
    "/api/auth/session",
    "/api/auth/providers",
  ]) {
    expect((await visitor.ask(path)).status, path).toBe(404);
  }
  expect((await visitor.ask("/api/auth/callback/email?email=a%40b.example&token=x")).status).toBe(405);
  for (const path of ["/api/drafts", "/api/demo/sign-in"]) expect((await visitor.ask(path)).status, path).toBe(405);
  expect((await visitor.ask("/api/me")).text).toContain('"signedIn":true');
});

test("the way on after signing in never leaves the site", async () => {
  const ways = [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "/%0d%0aSet-Cookie:x=1",
    "/en\r\nX: y",
    "/%5cevil.example",
    "javascript:alert(1)",
    "/api/auth/signout",
    " /en",
    "/".repeat(2_000),
  ];
  for (const next of ways) {
    const form = {
      action: "/api/demo/sign-in",
      fields: { email: "zofia@demo.example", locale: "en", next },
      buttons: [],
      path: "",
    };
    const { status, headers } = await new Visitor().send(form);
    expect(status, next).toBe(303);
    expect(headers.location, next).toBe("/en/me");
  }
});
