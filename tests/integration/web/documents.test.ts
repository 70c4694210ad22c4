import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { PageWriter } from "@/lib/web/documents/page-writers";
import { documentValidUntil, keepPage, tagDocument } from "@/lib/web/documents/render-context";
import { aWrittenPage } from "@/tests/support/a-written-page";
import { aRunningSite, bytesOf, exchange, html, request } from "./running-site";

let version = 1;
const site = await aRunningSite(async (asked, response) => {
  if (asked.url?.endsWith("/para/6")) {
    response.writeHead(308, { Location: "/en/consultations/c/drafts/d/1#p6" });
    response.end();
    return;
  }
  if (asked.url === "/en/organisations/nobody") return html(response, "<script>x()</script><p>No such.</p>", 404);
  if (asked.url === "/en/organisations/rendered") return html(response, "<script>x()</script><p>By the framework.</p>");
  if (asked.url === "/events.ics")
    return void response.setHeader("Content-Type", "text/calendar").end("BEGIN:VCALENDAR");
  if (asked.url === "/en/organisations/broken") throw new Error("broken");
  if (asked.url === "/en/organisations/endless") return setTimeout(60_000, undefined, { ref: false });
  if (asked.url === "/en/organisations/gone") return void response.destroy();
  const styled = new Map([
    ["/en/search", "<h1>a</h1>"],
    ["/en/consultations", '<p class="quiet">a</p>'],
    ["/en/no-such-page", '<h1 class="quiet">/en/no-such-page</h1>'],
  ]).get(asked.url ?? "");
  if (styled !== undefined) {
    keepPage(aWrittenPage(styled), null);
    return html(response, "");
  }
  await setTimeout(20);
  tagDocument("consultation:1");
  if (asked.url === "/en/help") documentValidUntil(new Date(Date.now() + 150));
  response.setHeader("Set-Cookie", "session=somebody");
  response.setHeader("Link", "</_next/x.js>; rel=preload");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  const body = `<p>${asked.url} ${version}</p><p>${"long text ".repeat(200)}</p>`;
  keepPage(aWrittenPage(body, { head: "<title>A page</title>" }), null);
  await setTimeout(5);
  response.end();
});
const rendersOf = (url: string) => site.seen.filter((one) => one.url === url).length;

describe("a public document", () => {
  it("is rendered once for many who ask, for nobody in particular", async () => {
    const asked = Array.from({ length: 10 }, () =>
      site.raw(
        request("GET /en?utm_source=x&_rsc=abc", {
          Cookie: "next-auth.session-token=secret",
          Authorization: "Bearer secret",
          "Accept-Language": "fr",
          "User-Agent": "somebody",
          RSC: "1",
          "Next-Router-State-Tree": "%5B%5D",
          "Next-Action": "7f",
          "X-Middleware-Subrequest": "proxy",
          "X-Forwarded-Host": "evil.example",
        }),
      ),
    );
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(rendersOf("/en")).toBe(1);
    expect(site.seen.find(({ url }) => url === "/en")?.headers).toEqual({
      host: "localhost:4840",
      accept: "text/html",
      "accept-language": "en",
      "user-agent": "openfloor documents",
      "x-next-intl-locale": "en",
      "x-openfloor-path": "/en",
    });
  });

  it("carries no script, no cookie and the headers of a page for everybody", async () => {
    const { status, headers, body } = await site.raw(request("GET /en"));
    expect(status).toBe(200);
    expect(body).not.toContain("<script");
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "public, max-age=0, must-revalidate",
      vary: "Accept-Encoding",
    });
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers.link).toBeUndefined();
    expect(Number(headers["content-length"])).toBe(Buffer.byteLength(body));
  });

  it("may be a file for programs", async () => {
    const { status, headers, body } = await site.raw(request("GET /events.ics"));
    expect([status, headers["content-type"], body]).toEqual([200, "text/calendar", "BEGIN:VCALENDAR"]);
  });

  it("has its own style in its head, which its policy names, and no other inline", async () => {
    const policies = ["/en/search", "/en/consultations", "/nothing"].map(async (path) => {
      const { status, headers, body } = await site.raw(request(`GET ${path}`));
      const [, style = ""] = /<head><style>([^<]+)<\/style><\/head>/.exec(body) ?? [];
      const hash = createHash("sha256").update(style).digest("base64");
      const policy = headers["content-security-policy"] ?? "";
      expect(policy, path).toContain(`; style-src 'self' 'sha256-${hash}'; `);
      if (status === 404) return policy;
      const known = await site.raw(request(`GET ${path}`, { "If-None-Match": headers.etag ?? "" }));
      expect([known.status, known.headers["content-security-policy"]], path).toEqual([304, policy]);
      return policy;
    });
    expect(new Set(await Promise.all(policies)).size).toBe(3);
  });

  it("is the same bytes in each encoding, with a name of its own for each", async () => {
    const plain = await bytesOf(site.port, "/en", {});
    const brotli = await bytesOf(site.port, "/en", { "accept-encoding": "br" });
    const gzip = await bytesOf(site.port, "/en", { "accept-encoding": "gzip" });
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    const tags = [plain, brotli, gzip].map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(3);
    const head = await site.raw(request("HEAD /en"));
    expect(head.body).toBe("");
    expect(head.headers["content-length"]).toBe(String(plain.body.length));
  });

  it("is not sent again to who has it, however they say so", async () => {
    const tag = (await site.raw(request("GET /en"))).headers.etag ?? "";
    for (const known of [tag, `W/${tag}`, `"a", ${tag} , "b"`, tag.replace(/"$/, '-br"'), "*"]) {
      const answer = await site.raw(request("GET /en", { "If-None-Match": known }));
      expect([answer.status, answer.body], known).toEqual([304, ""]);
      expect(answer.headers.etag).toBe(tag);
    }
    for (const other of ['"other"', tag.replaceAll('"', ""), `${tag}x`]) {
      expect((await site.raw(request("GET /en", { "If-None-Match": other }))).status, other).toBe(200);
    }
  });

  it("is rendered anew after a drop of its tag, and not after one of another", async () => {
    const before = (await site.raw(request("GET /en"))).body;
    version += 1;
    site.documents.drop(["consultation:2"]);
    expect((await site.raw(request("GET /en"))).body).toBe(before);
    site.documents.drop(["consultation:1"]);
    expect((await site.raw(request("GET /en"))).body).toContain(`/en ${version}`);
  });

  it("is kept no longer than it is true", async () => {
    await site.raw(request("GET /en/help"));
    await setTimeout(200);
    await site.raw(request("GET /en/help"));
    expect(rendersOf("/en/help")).toBe(2);
  });

  it("keeps an address that moved for good, and never an error", async () => {
    const alias = "/en/consultations/c/drafts/d/1/para/6";
    for (let time = 0; time < 2; time += 1) {
      const moved = await site.raw(request(`GET ${alias}`));
      expect([moved.status, moved.headers.location]).toEqual([308, "/en/consultations/c/drafts/d/1#p6"]);
      const missing = await site.raw(request("GET /en/organisations/nobody"));
      expect([missing.status, missing.headers["cache-control"]]).toEqual([404, "no-store"]);
      expect(missing.body).toContain("/en/no-such-page");
      expect(missing.body).not.toContain("<script");
    }
    expect(rendersOf(alias)).toBe(1);
    expect(rendersOf("/en/organisations/nobody")).toBe(2);
    expect(rendersOf("/en/no-such-page")).toBe(1);
  });

  it.each(["rendered", "broken", "gone", "endless"])("that is %s is answered with a page that helps", async (name) => {
    const page = await exchange(site.port, request(`GET /en/organisations/${name}`), 2_500);
    expect(page.status).toBe(500);
    expect(page.body).toContain("The page could not be made");
    expect(site.reports.length).toBeGreaterThan(0);
  });

  it("can only be read", async () => {
    const answer = await site.raw(request("POST /en", { "Content-Length": "2", "Next-Action": "7f" }, "[]"));
    expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it("refuses a question it cannot read instead of widening it", async () => {
    const answer = await site.raw(request("GET /en/search?q=a&q=b"));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("This search or filter cannot be read");
  });
});

const askedAgain: unknown[] = [];
const again: PageWriter = {
  async write(question) {
    askedAgain.push(question);
    const { organisation } = question.params;
    if (organisation === "late") return setTimeout(60_000, aWrittenPage(""), { ref: false });
    if (organisation !== "a" && organisation !== "b") throw new Error("Nothing is there.");
    tagDocument("organisation:1");
    return aWrittenPage(`<p class="quiet">written again ${askedAgain.length}</p>`);
  },
};
const known = await aRunningSite(
  (request, response) => {
    if (request.url?.endsWith("/nobody")) return html(response, "<p>No such.</p>", 404);
    keepPage(aWrittenPage("<p>by the framework</p>"), again);
    html(response, "");
  },
  { writers: new Map() },
);
const readKnown = (path: string) => known.raw(request(`GET ${path}`));

describe("a page that was written before", () => {
  it("is written by its own writer from then on, with its style, and kept like any other", async () => {
    expect((await readKnown("/en/organisations/first")).body).toContain("by the framework");
    const { status, headers, body } = await readKnown("/ar/organisations/a?cursor=c");
    expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    expect(body).toContain('<style>.quiet{color:#456}</style></head><body><p class="quiet">written again 1</p></body>');
    expect(headers["content-security-policy"]).toContain("style-src 'self' 'sha256-");
    expect((await readKnown("/ar/organisations/a?cursor=c")).body).toBe(body);
    expect(askedAgain).toEqual([{ params: { locale: "ar", organisation: "a" }, searchParams: { cursor: "c" } }]);
    known.documents.drop(["organisation:1"]);
    expect((await readKnown("/ar/organisations/a?cursor=c")).body).toContain("written again 2");
    expect(known.seen).toHaveLength(1);
  });

  it("is the framework's to answer where nothing is there, which is no fault", async () => {
    expect((await readKnown("/en/organisations/nobody")).status).toBe(404);
    expect(known.reports).toEqual([]);
  });

  it("is the framework's too where only that can have it written, and somebody is told", async () => {
    expect((await readKnown("/en/organisations/c")).body).toContain("by the framework");
    expect(known.reports).toEqual([
      "/{locale}/organisations/{organisation} was written only when the framework asked for it.",
    ]);
  });

  it("is not waited for without end", async () => {
    const { status } = await exchange(known.port, request("GET /en/organisations/late"), 2_500);
    expect(status).toBe(500);
  });
});

describe("an answer to a change", () => {
  it.each([
    [303, "", "text/plain"],
    [200, "payload", "text/x-component"],
    [200, "<p>done</p>", "text/html"],
  ])("waits until the documents show it (%i %s)", async (status, body, type) => {
    let heard = false;
    const changed = await aRunningSite(
      (_, response) => {
        response.writeHead(status, { "Content-Type": type, Location: "/en" });
        response.end(body);
      },
      {
        async caughtUp() {
          await setTimeout(80);
          heard = true;
        },
      },
    );
    const answer = await changed.raw(request("POST /en/desk", { "Content-Length": "0" }));
    expect([answer.status, answer.body, heard]).toEqual([status, body, true]);
    heard = false;
    await changed.raw(request("GET /en/desk"));
    expect(heard).toBe(false);
  });
});

describe("stopping", () => {
  it("waits for no web socket", async () => {
    const site = await aRunningSite(() => undefined);
    site.http.server.on("upgrade", (_, socket) => socket.write("HTTP/1.1 101 Switching Protocols\r\n\r\n"));
    const socket = exchange(site.port, request("GET /x", { Connection: "Upgrade", Upgrade: "websocket" }), 5_000);
    await setTimeout(100);
    const began = Date.now();
    await site.stop();
    expect(Date.now() - began).toBeLessThan(400);
    expect((await socket).status).toBe(101);
  });

  it("lets a request under way finish and takes no new one", async () => {
    const slow = await aRunningSite(async (_, response) => {
      await setTimeout(200);
      html(response, "<p>finished</p>");
    });
    const under = exchange(slow.port, request("GET /en/desk"), 2_000);
    await setTimeout(50);
    const began = Date.now();
    await slow.stop();
    expect(Date.now() - began).toBeLessThan(1_500);
    expect((await under).body).toContain("finished");
    await expect(exchange(slow.port, request("GET /en/desk"))).rejects.toThrow();
  });
});
