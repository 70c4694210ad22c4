import { describe, expect, it } from "vitest";
import { ApiLimits } from "@/lib/web/http/api-limits";
import { RequestCounts } from "@/lib/web/http/request-counts";
import { aRunningSite, request } from "./running-site";

const working = `of_${"k".repeat(43)}`;
let looked = 0;

async function aLimitedSite(perMinute: number) {
  const findKey = async (key: string) => {
    looked += 1;
    return key === working ? "key-1" : null;
  };
  const site = await aRunningSite((_request, response) => void response.end("{}"), {
    limits: new ApiLimits({ perMinute, findKey }),
  });
  return {
    ...site,
    ask: (path = "/api/v1/consultations", Authorization?: string) =>
      site.raw(request(`GET ${path}`, { Host: "localhost:4840", ...(Authorization ? { Authorization } : {}) })),
  };
}

describe("the limits of the API", () => {
  it("say what is left on each answer, and refuse what is too much until the minute is over", async () => {
    const { ask, seen } = await aLimitedSite(3);
    const answers = [await ask(), await ask("/oembed?url=x"), await ask(), await ask()];
    // A minute may have turned in between; then the count begins anew, and nothing is refused.
    const last = answers.at(-1);
    expect(answers[0]?.headers).toMatchObject({ "ratelimit-policy": '"address";q=3;w=60' });
    expect(answers[0]?.headers.ratelimit).toMatch(/^"address";r=2;t=([1-9]|[1-5]\d|60)$/);
    expect([200, 429]).toContain(last?.status);
    if (last?.status === 429) {
      expect(last.headers).toMatchObject({ "content-type": "application/problem+json", "cache-control": "no-store" });
      expect(Number(last.headers["retry-after"])).toBeGreaterThan(0);
      expect(JSON.parse(last.body)).toMatchObject({ status: 429, type: "about:blank" });
      expect(seen).toHaveLength(3);
    }
  });

  it("let a key ask ten times as often, and look it up once", async () => {
    const { ask } = await aLimitedSite(2);
    looked = 0;
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(undefined, `Bearer ${working}`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers[0]?.headers["ratelimit-policy"]).toBe('"key";q=20;w=60');
    expect(looked).toBe(1);
  });

  it("refuse a key that does not work, and count it by the address", async () => {
    const { ask, seen } = await aLimitedSite(100);
    for (const bad of ["Bearer of_short", `Bearer of_${"x".repeat(43)}`, "Basic YTpi"]) {
      const answer = await ask(undefined, bad);
      expect(answer.status).toBe(401);
      expect(answer.headers["www-authenticate"]).toContain("Bearer");
      expect(answer.headers["ratelimit-policy"]).toContain('"address"');
    }
    expect(seen).toHaveLength(0);
  });

  it("leave all other pages alone", async () => {
    const { ask } = await aLimitedSite(1);
    for (const path of ["/api/health", "/api/v2", "/en/desk", "/en/desk"]) {
      expect((await ask(path)).headers.ratelimit).toBeUndefined();
    }
  });
});

describe("counting requests", () => {
  it("begins anew with each minute, each asker for itself", () => {
    const counts = new RequestCounts();
    expect(counts.count("one", 2, 59_000)).toEqual({ most: 2, left: 1, secondsLeft: 1 });
    expect(counts.count("one", 2, 59_001).left).toBe(0);
    expect(counts.count("other", 2, 59_002).left).toBe(1);
    expect(counts.count("one", 2, 59_003).left).toBe(-1);
    expect(counts.count("one", 2, 60_000)).toEqual({ most: 2, left: 1, secondsLeft: 60 });
  });

  it("keeps its memory flat under a flood of addresses, and counts those it knows on", () => {
    const counts = new RequestCounts();
    counts.count("known", 2, 0);
    for (let index = 0; index < 100_100; index += 1) counts.count(`address ${index}`, 2, 0);
    expect(counts.count("known", 2, 0).left).toBe(0);
    expect(counts.count("a newcomer", 2, 0).left).toBeLessThan(0);
  });
});
