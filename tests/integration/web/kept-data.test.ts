import { brotliDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { tagDocument } from "@/lib/web/documents/render-context";
import { ApiLimits } from "@/lib/web/http/api-limits";
import { openHeaders } from "@/lib/web/public-answer";
import { aRunningSite, bytesOf, request } from "./running-site";

const key = `of_${"k".repeat(43)}`;
let version = 1;
const site = await aRunningSite(
  (asked, response) => {
    const path = asked.url ?? "";
    if (asked.method === "OPTIONS") return void response.writeHead(204, { Allow: "GET" }).end();
    for (const [name, value] of Object.entries(openHeaders)) response.setHeader(name, value);
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    if (path.includes("nobody")) {
      response.writeHead(404, { "Content-Type": "application/problem+json", "Cache-Control": "no-store" });
      return void response.end('{"status":404}');
    }
    if (path.includes("broken")) throw new Error("broken");
    if (path.includes("/processes")) response.setHeader("Cache-Control", "private, no-store");
    if (path.includes("/organisations")) response.setHeader("Set-Cookie", "session=somebody");
    tagDocument("consultation:1");
    response.end(JSON.stringify({ path, version, data: "long text ".repeat(100) }));
  },
  { limits: new ApiLimits({ perMinute: 1_000, findKey: async (sent) => (sent === key ? "key-1" : null) }) },
);
const list = "/api/v1/consultations/guidance/contributions";
const rendersOf = (url: string) => site.seen.filter((one) => one.url === url).length;
const ask = (path = list, headers: Record<string, string> = {}, method = "GET") =>
  site.raw(request(`${method} ${path}`, headers));

describe("an answer of the API", () => {
  it("is made once for all who ask, with a key, with a session and without, and for none of them", async () => {
    const answers = [
      await ask(`${list}?kind=input&limit=20`),
      await ask(`${list}?limit=20&kind=input&tracker=1`, { Authorization: `Bearer ${key}` }),
      await ask(`${list}?limit=20&kind=input`, { Cookie: "next-auth.session-token=secret" }),
    ];
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    const seen = site.seen.filter(({ url }) => url?.startsWith(list));
    expect(seen).toHaveLength(1);
    expect(seen[0]?.url).toBe(`${list}?kind=input&limit=20`);
    expect(JSON.stringify(seen[0]?.headers)).not.toMatch(/secret|of_k/);
  });

  it("counts against the limits also when it is kept, each asker for itself", async () => {
    const left = async (headers = {}) =>
      Number(/r=(\d+)/.exec((await ask(list, headers)).headers.ratelimit ?? "")?.[1]);
    const before = await left();
    const after = await left();
    // A minute may have turned in between; then the count begins anew.
    expect([before - 1, 999, 998]).toContain(after);
    const keyed = await ask(list, { Authorization: `Bearer ${key}` });
    expect(keyed.headers["ratelimit-policy"]).toBe('"key";q=10000;w=60');
    expect((await ask(list, { Authorization: "Bearer of_wrong" })).status).toBe(401);
  });

  it("carries what makes it public and nothing of a page", async () => {
    const { status, headers } = await ask();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "cache-control": "public, no-cache",
      "access-control-allow-origin": "*",
      vary: "Accept-Encoding",
    });
    expect(headers["content-security-policy"]).toContain("sandbox");
    expect(headers["set-cookie"]).toBeUndefined();
  });

  it("is not sent again to who has it, and nothing is made for that", async () => {
    const tag = (await ask()).headers.etag ?? "";
    const renders = rendersOf(list);
    const known = await ask(list, { "If-None-Match": tag });
    expect([known.status, known.body, known.headers.etag]).toEqual([304, "", tag]);
    expect(known.headers["ratelimit-policy"]).toContain("address");
    expect(rendersOf(list)).toBe(renders);
  });

  it("answers HEAD as GET without the body, and is compressed", async () => {
    const plain = await bytesOf(site.port, list, {});
    const head = await ask(list, {}, "HEAD");
    expect([head.status, head.body, head.headers["content-length"]]).toEqual([200, "", String(plain.body.length)]);
    const brotli = await bytesOf(site.port, list, { "accept-encoding": "br" });
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
  });

  it("is made anew after a drop of its tag", async () => {
    const before = (await ask()).body;
    version += 1;
    expect((await ask()).body).toBe(before);
    site.data.drop(["consultation:1"]);
    expect((await ask()).body).toContain(`"version":${version}`);
  });

  it.each(["/api/v1/processes", "/api/v1/organisations"])(
    "is never kept where it is not public by its own word: %s",
    async (path) => {
      for (let time = 0; time < 2; time += 1) {
        const { status, headers } = await ask(path);
        expect([status, headers["set-cookie"]]).toEqual([200, undefined]);
      }
      expect(rendersOf(path)).toBe(2);
    },
  );

  it("that is refused is said as the API said it, and not kept", async () => {
    const path = "/api/v1/consultations/nobody";
    for (let time = 0; time < 2; time += 1) {
      const answer = await ask(path);
      expect([answer.status, answer.body]).toEqual([404, '{"status":404}']);
      expect(answer.headers).toMatchObject({
        "content-type": "application/problem+json",
        "cache-control": "no-store",
        "access-control-allow-origin": "*",
      });
    }
    expect(rendersOf(path)).toBe(2);
    const broken = await ask("/api/v1/consultations/broken");
    expect([broken.status, broken.headers["content-type"]]).toEqual([500, "application/problem+json"]);
  });

  it("is asked of the API itself where it is not on the list, cannot be read, or is more than a reading", async () => {
    const receipt = "/api/v1/receipts/7KQ4-M2XD-9TRW";
    for (const path of [receipt, receipt]) await ask(path, { Cookie: "next-auth.session-token=mine" });
    expect(site.seen.filter(({ url, headers }) => url === receipt && headers.cookie !== undefined)).toHaveLength(2);
    await ask(`${list}?limit=1&limit=2`);
    expect(rendersOf(`${list}?limit=1&limit=2`)).toBe(1);
    expect((await ask(list, {}, "OPTIONS")).status).toBe(204);
  });

  it("does not fill the memory, however many questions there are, and pushes no page out", async () => {
    for (let number = 0; number < 600; number += 1) await bytesOf(site.port, `/api/v1/search?q=${number}`, {});
    expect(site.data.state.bytes).toBeLessThanOrEqual(1_000_000);
    expect(site.documents.state.documents).toBe(0);
    expect(site.data.state.documents).toBeGreaterThan(100);
  });
});
