import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { keepPage } from "@/lib/web/documents/render-context";
import { aWrittenPage } from "@/tests/support/a-written-page";
import { aRunningSite, exchange, html, request } from "./running-site";

const { raw, seen, port } = await aRunningSite(async (asked, response) => {
  if (asked.url === "/api/list") {
    const headers = { "Content-Type": "application/json", "Cache-Control": "public, max-age=10" };
    return void response.setHeaders(new Map(Object.entries(headers))).end("{}");
  }
  if (asked.url === "/api/plain") return void response.end("ok");
  if (asked.url === "/en/broken") throw new Error("broken");
  if (asked.url === "/en/desk/failed") return html(response, "<html id='__next_error__'>", 500);
  if (asked.url === "/ar/desk/nothing") return html(response.setHeader("Link", "</x.css>"), "<html>", 404);
  if (asked.url === "/ar/no-such-page") {
    keepPage(aWrittenPage(`<p>page that helps</p>${"<p>a way on</p>".repeat(200)}`), null);
    return html(response, "");
  }
  if (asked.method === "POST") {
    let bytes = 0;
    for await (const chunk of asked) bytes += chunk.length;
    html(response, `<p>${bytes} bytes</p>`);
    return;
  }
  response.setHeader("Set-Cookie", "a=b");
  html(response, "<!DOCTYPE html><html><body><script>go()</script><p>page</p></body></html>");
});

describe("the host", () => {
  it.each(["localhost:4840", "127.0.0.1:4840", "[::1]:4840", "LOCALHOST:4840"])("%s is ours", async (Host) => {
    expect((await raw(request("GET /en/desk", { Host }))).status).toBe(200);
  });

  it.each(["evil.example", "localhost", "localhost:4841", "localhost:4840.evil.example", "evil.example:4840"])(
    "%s is refused with a page that helps",
    async (Host) => {
      const answer = await raw(request("GET /en/desk", { Host }));
      expect(answer.status).toBe(421);
      expect(answer.body).toContain("This site has another address");
      expect(answer.body).not.toContain("evil");
    },
  );

  it("in production is the published one only, save for the health check", async () => {
    const site = await aRunningSite((_, response) => html(response, "<p>ok</p>"), {
      change: { demo: false, origin: new URL("https://consult.example.org") },
    });
    const own = await site.raw(request("GET /en/desk", { Host: "consult.example.org" }));
    expect(own.status).toBe(200);
    expect(own.headers["strict-transport-security"]).toContain("max-age=");
    expect((await site.raw(request("GET /en/desk"))).status).toBe(421);
    expect((await site.raw(request("GET /api/health", { Host: "10.0.0.7:3000" }))).status).toBe(200);
  });
});

describe("a request that changes something", () => {
  const own = "http://localhost:4840";
  it.each([
    ["from one of our pages", { Origin: own, "Sec-Fetch-Site": "same-origin" }, 200],
    ["from a program that is no browser", {}, 200],
    ["from our own page by its referrer", { Referer: `${own}/en/desk` }, 200],
    ["from another site", { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" }, 403],
    ["from another site that hides it", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["from a neighbour's subdomain", { "Sec-Fetch-Site": "same-site" }, 403],
    ["from no origin", { Origin: "null" }, 403],
    ["from our other name", { Origin: "http://127.0.0.1:4840" }, 403],
    ["from another scheme's port", { Origin: "http://localhost:1" }, 403],
    ["from a broken origin", { Origin: "://" }, 403],
    ["by the referrer of another site", { Referer: "https://evil.example/localhost:4840" }, 403],
  ])("%s is answered in kind", async (_, headers, status) => {
    const before = seen.length;
    const answer = await raw(request("POST /en/sign-in", { ...headers, "Content-Length": "2" }, "hi"));
    expect(answer.status).toBe(status);
    expect(seen.length - before).toBe(status === 200 ? 1 : 0);
  });
});

describe("a body", () => {
  it("arrives whole when it is small enough", async () => {
    const answer = await raw(request("POST /en/x", { "Content-Length": "5" }, "hello"));
    expect(answer.body).toContain("5 bytes");
  });

  it("is refused at once when it declares 10 GB", async () => {
    const before = Date.now();
    const answer = await raw(request("POST /en/x", { "Content-Length": "10000000000" }, "a"));
    expect(answer.status).toBe(413);
    expect(answer.body).toContain("This is too large to send");
    expect(Date.now() - before).toBeLessThan(1_000);
  });

  it("is refused before it is sent to whoever asks first", async () => {
    const answer = await raw(request("POST /en/x", { "Content-Length": "2000000", Expect: "100-continue" }));
    expect(answer.status).toBe(413);
  });

  it("is refused while it streams, without a declared length, and the line is cut", async () => {
    const chunk = `10000\r\n${"a".repeat(0x10000)}\r\n`;
    const answer = await raw(request("POST /en/x", { "Transfer-Encoding": "chunked" }, chunk.repeat(20)));
    expect(answer.status).toBe(413);
  });

  it("may be larger where files are taken", async () => {
    const body = "a".repeat(2_000_000);
    const answer = await raw(request("POST /api/uploads", { "Content-Length": String(body.length) }, body));
    expect(answer.body).toContain("2000000 bytes");
  });

  it("with two lengths, or with length and chunks, is no request", async () => {
    const twice = await raw(request("POST /en/x", { "Content-Length": "2", "content-length": "3" }, "abc"));
    const both = await raw(
      request("POST /en/x", { "Content-Length": "2", "Transfer-Encoding": "chunked" }, "0\r\n\r\n"),
    );
    expect([twice.status, both.status]).toEqual([400, 400]);
  });
});

describe("headers", () => {
  it("of the inside never come from outside", async () => {
    await raw(
      request("GET /en/desk", {
        "X-Openfloor-Client": "6.6.6.6",
        "X-Middleware-Subrequest": "proxy:proxy:proxy",
        "X-Invoke-Path": "/en/admin",
        "X-Next-Intl-Locale": "<script>",
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "https",
        "X-Forwarded-For": "6.6.6.6",
        "X-HTTP-Method-Override": "DELETE",
        Forwarded: "host=evil.example",
      }),
    );
    const headers = seen.at(-1)?.headers ?? {};
    expect(
      Object.keys(headers)
        .filter((name) => /^x-|^forwarded/.test(name))
        .sort(),
    ).toEqual(["x-forwarded-proto", "x-next-intl-locale", "x-openfloor-client", "x-openfloor-path"]);
    expect(headers["x-openfloor-client"]).toBe("127.0.0.1");
    expect(headers["x-forwarded-proto"]).toBe("http");
    expect(headers["x-next-intl-locale"]).toBe("en");
  });

  it("in hundreds are refused", async () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`A-${index}`, "1"]));
    expect((await raw(request("GET /en/desk", many))).status).toBe(431);
    expect((await raw(request("GET /en/desk", { Cookie: "a".repeat(20_000) }))).status).toBe(431);
  });

  it("that harden the browser stand on every answer", async () => {
    for (const path of ["/en", "/en/desk", "/api/plain", "/robots.txt", "/islands/countdown-AB.js", "/%00", "/"]) {
      const { headers } = await raw(request(`GET ${path}`));
      expect(headers, path).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "x-frame-options": "DENY",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
      expect(headers["content-security-policy"], path).not.toContain("unsafe");
      expect(headers["x-powered-by"], path).toBeUndefined();
    }
  });
});

describe("pages of the app", () => {
  it("name their inline scripts, and are nobody else's", async () => {
    const { headers } = await raw(request("GET /en/desk"));
    expect(headers["content-security-policy"]).toContain("script-src 'self' 'sha256-");
    expect(headers["cache-control"]).toBe("private, no-store");
  });

  it("answer HEAD with the policy of the page, not with one of an empty body", async () => {
    const get = await raw(request("GET /en/desk"));
    const head = await raw(request("HEAD /en/desk"));
    expect(head.body).toBe("");
    expect(head.headers["content-security-policy"]).toBe(get.headers["content-security-policy"]);
    expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
  });

  it("that break show a page that helps", async () => {
    const answer = await raw(request("GET /en/broken"));
    expect(answer.status).toBe(500);
    expect(answer.body).toContain("The page could not be made");
  });

  it("that are missing or failed are whole pages without scripts too", async () => {
    const helps = expect.stringContaining("<p>page that helps</p>");
    const missing = await raw(request("GET /ar/desk/nothing"));
    expect([missing.status, missing.body]).toEqual([404, helps]);
    expect(missing.headers["content-security-policy"]).toContain("script-src 'self';");
    expect(missing.headers["cache-control"]).toBe("no-store");
    const short = await raw(request("GET /ar/desk/nothing", { "Accept-Encoding": "gzip, br" }));
    expect([short.headers["content-encoding"], short.headers.link]).toEqual(["br", undefined]);
    const failed = await raw(request("GET /en/desk/failed"));
    expect(failed.status).toBe(500);
    expect(failed.body).toContain("The page could not be made");
    const direct = await raw(request("GET /ar/no-such-page"));
    expect([direct.status, direct.body]).toEqual([404, helps]);
  });

  it("leave the caching of an answer to its handler, and forbid it where there is none", async () => {
    expect((await raw(request("GET /api/list"))).headers["cache-control"]).toBe("public, max-age=10");
    expect((await raw(request("GET /api/plain"))).headers["cache-control"]).toBe("private, no-store");
  });

  it.each([
    "/favicon.ico",
    "/de/desk",
    "/en/desk.rsc",
    "/en.segments/_tree.segment.rsc",
    "/_next/image?url=http://10.0.0.1/",
    "/_next/static/x.js",
  ])("are not reached by %s", async (path) => {
    expect((await raw(request(`GET ${path}`))).status).toBe(404);
    expect(seen.map(({ url }) => url)).not.toContain(path);
  });
});

describe("small answers", () => {
  it("send the visitor to their language", async () => {
    const answer = await raw(request("GET /", { "Accept-Language": "ar-EG, en;q=0.5" }));
    expect([answer.status, answer.headers.location, answer.headers.vary]).toEqual([302, "/ar", "Accept-Language"]);
  });

  it("tell programs where to report a weakness (RFC 9116)", async () => {
    const { body } = await raw(request("GET /.well-known/security.txt"));
    expect(body).toMatch(/^Contact: mailto:security@example\.org\nExpires: \d{4}-\d\d-\d\dT00:00:00\.000Z\n/);
  });

  it("tell a reader without a session that nobody is signed in, without asking the app", async () => {
    const before = seen.length;
    const answer = await raw(request("GET /api/me"));
    expect(JSON.parse(answer.body)).toMatchObject({ signedIn: false });
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(seen.length).toBe(before);
    await raw(request("GET /api/me", { Cookie: "next-auth.session-token=1" }));
    expect(seen.length).toBe(before + 1);
  });

  it("speak the language of the address, and to programs in their own", async () => {
    const arabic = await raw(request("GET /ar/%00"));
    expect(arabic.body).toContain('<html lang="ar" dir="rtl">');
    const program = await raw(request("GET /api/%00"));
    expect(program.headers["content-type"]).toBe("application/problem+json");
    expect(JSON.parse(program.body)).toMatchObject({ status: 404 });
  });

  it("never lead to another host", async () => {
    for (const path of [
      "//evil.example",
      "//evil.example/",
      "/\\evil.example",
      "/%5cevil.example/",
      "/.//evil.example/",
    ]) {
      const answer = await raw(request(`GET ${path}`));
      expect(answer.headers.location, path).toBeUndefined();
      expect([400, 404], path).toContain(answer.status);
    }
  });
});

describe("static files", () => {
  it("are kept for ever when their name carries a hash, and compressed", async () => {
    const plain = await raw(request("GET /islands/countdown-AB.js"));
    expect(plain.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(plain.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    const packed = await raw(request("GET /islands/countdown-AB.js", { "Accept-Encoding": "br" }));
    expect(packed.headers["content-encoding"]).toBe("br");
    expect(Number(packed.headers["content-length"])).toBeLessThan(200);
  });

  it("are only those that were there at the start", async () => {
    for (const path of ["/islands/../../package.json", "/islands/x.js", "/package.json.css/"]) {
      expect([308, 404, 200]).toContain((await raw(request(`GET ${path}`))).status);
    }
    expect((await raw(request("GET /islands/x.js"))).status).toBe(404);
    expect((await raw(request("POST /problem.css", { "Content-Length": "0" }))).status).toBe(405);
  });
});

describe("broken senders", () => {
  it("get a short answer and no more", async () => {
    expect((await exchange(port, "nonsense\r\n\r\n")).status).toBe(400);
    expect((await exchange(port, "GET /en HTTP/1.1\r\n\r\n")).status).toBe(400);
  });

  it("who open connections and say nothing keep nobody waiting", async () => {
    const silent = Array.from({ length: 200 }, () => connect(port, "127.0.0.1").on("error", () => undefined));
    expect((await raw(request("GET /en/desk"))).status).toBe(200);
    for (const socket of silent) socket.destroy();
  });
});
