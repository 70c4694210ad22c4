import { describe, expect, it } from "vitest";
import type { DocumentAddress } from "@/lib/web/documents/document-address";
import { DocumentCache, type RenderedDocument } from "@/lib/web/documents/document-cache";
import { DocumentStore } from "@/lib/web/documents/document-store";
import { EncodedBody } from "@/lib/web/documents/encoded-body";
import { Overloaded, RenderGate } from "@/lib/web/documents/render-gate";

const address = (key: string): DocumentAddress => ({
  kind: "document",
  locale: "en",
  key,
  route: { path: "/{locale}", parameters: {}, maximumAge: 300 },
});

interface Render {
  readonly key: string;
  finish(page?: Partial<RenderedDocument>): Promise<void>;
  fail(error: Error): void;
}

function aCache(limitBytes = 1_000_000) {
  const renders: Render[] = [];
  const clock = { now: 1_000_000 };
  const cache = new DocumentCache({
    limitBytes,
    gate: new RenderGate(),
    now: () => clock.now,
    render: ({ key }) =>
      new Promise((resolve, fail) => {
        renders.push({
          key,
          fail,
          async finish(page) {
            resolve({
              status: 200,
              headers: [],
              body: Buffer.from(`render ${renders.length}`),
              tags: new Set(["consultation:1"]),
              validUntil: Number.POSITIVE_INFINITY,
              mayBeKept: true,
              ...page,
            });
            await new Promise((done) => setImmediate(done));
          },
        });
      }),
  });
  cache.turnOn();
  return { cache, renders, clock };
}

describe("the document cache", () => {
  it("renders a page once for all who ask at the same time, and keeps it", async () => {
    const { cache, renders } = aCache();
    const asked = [cache.get(address("/en")), cache.get(address("/en"))];
    await renders[0]?.finish();
    expect(await asked[0]).toBe(await asked[1]);
    expect(await cache.get(address("/en"))).toBe(await asked[0]);
    expect(renders).toHaveLength(1);
  });

  it("drops what carries a tag and keeps the rest", async () => {
    const { cache, renders } = aCache();
    void cache.get(address("/en/a"));
    void cache.get(address("/en/b"));
    await renders[0]?.finish();
    await renders[1]?.finish({ tags: new Set(["consultation:2"]) });
    cache.drop(["consultation:1"]);
    expect(cache.peek("/en/a")).toBeUndefined();
    expect(cache.peek("/en/b")).toBeDefined();
  });

  it("does not keep a render that began before a drop that concerns it", async () => {
    const { cache, renders } = aCache();
    const early = cache.get(address("/en"));
    cache.drop(["consultation:1"]);
    await renders[0]?.finish();
    await early;
    expect(cache.peek("/en")).toBeUndefined();
  });

  it("keeps a render that began before a drop that does not concern it", async () => {
    const { cache, renders } = aCache();
    void cache.get(address("/en"));
    cache.drop(["organisation:9"]);
    await renders[0]?.finish();
    expect(cache.peek("/en")).toBeDefined();
  });

  it("renders anew for whoever asks after a drop, even while an older render runs", async () => {
    const { cache, renders } = aCache();
    const before = cache.get(address("/en"));
    cache.drop(["consultation:1"]);
    const after = cache.get(address("/en"));
    expect(renders).toHaveLength(2);
    await renders[1]?.finish({ body: Buffer.from("new") });
    await renders[0]?.finish({ body: Buffer.from("old") });
    expect((await before).body.identity.toString()).toBe("old");
    expect((await after).body.identity.toString()).toBe("new");
    expect(cache.peek("/en")?.body.identity.toString()).toBe("new");
  });

  it("forgets everything when it is turned off, and what was being rendered then is not kept", async () => {
    const { cache, renders } = aCache();
    void cache.get(address("/en/a"));
    await renders[0]?.finish();
    void cache.get(address("/en/b"));
    cache.turnOff();
    expect(cache.state).toEqual({ on: false, documents: 0, bytes: 0 });
    cache.turnOn();
    await renders[1]?.finish();
    expect(cache.state.documents).toBe(0);
  });

  it("shares no render while it is off: it could not hear that one is outdated", () => {
    const { cache, renders } = aCache();
    cache.turnOff();
    void cache.get(address("/en"));
    void cache.get(address("/en"));
    expect(renders).toHaveLength(2);
  });

  it.each([404, 500, 302, 307])("keeps no answer with status %i", async (status) => {
    const { cache, renders } = aCache();
    void cache.get(address("/en"));
    await renders[0]?.finish({ status });
    expect(cache.peek("/en")).toBeUndefined();
  });

  it("keeps an address that moved for good", async () => {
    const { cache, renders } = aCache();
    void cache.get(address("/en/x/para/6"));
    await renders[0]?.finish({ status: 308, headers: ["Location", "/en/x#p6"] });
    expect(cache.peek("/en/x/para/6")?.status).toBe(308);
  });

  it("keeps a page as long as it is true, and at most as long as its route allows", async () => {
    const { cache, renders, clock } = aCache();
    void cache.get(address("/en/a"));
    void cache.get(address("/en/b"));
    await renders[0]?.finish({ validUntil: clock.now + 1_000 });
    await renders[1]?.finish();
    clock.now += 1_000;
    expect(cache.peek("/en/a")).toBeUndefined();
    clock.now += 298_000;
    expect(cache.peek("/en/b")).toBeDefined();
    clock.now += 1_000;
    expect(cache.peek("/en/b")).toBeUndefined();
  });

  it("tries again after a render that failed", async () => {
    const { cache, renders } = aCache();
    const first = cache.get(address("/en"));
    renders[0]?.fail(new Error("The database is away."));
    await expect(first).rejects.toThrow("The database is away.");
    void cache.get(address("/en"));
    expect(renders).toHaveLength(2);
  });

  it("lets the page go that was not read for longest when the bytes run out", async () => {
    const { cache, renders } = aCache(50_000);
    for (const [index, key] of ["/a", "/b", "/c", "/d", "/e"].entries()) {
      void cache.get(address(key));
      await renders[index]?.finish({ body: Buffer.alloc(9_000) });
      cache.peek("/a");
    }
    expect(cache.peek("/a")).toBeDefined();
    expect(cache.peek("/b")).toBeUndefined();
    expect(cache.peek("/e")).toBeDefined();
    expect(cache.state.bytes).toBeLessThanOrEqual(50_000);
  });
});

describe("the document store", () => {
  it("counts compressed copies, and gives every byte back", async () => {
    const store = new DocumentStore(1_000_000);
    const body = new EncodedBody(Buffer.alloc(5_000, "a"), {
      compressible: true,
      grew: (bytes) => store.grew("/en", document, bytes),
    });
    const document = { status: 200, headers: [], tag: "t", body };
    store.write("/en", document, new Set(["x"]), Number.POSITIVE_INFINITY);
    const before = store.bytes;
    const [first, second] = await Promise.all([body.make("br"), body.make("br")]);
    expect(first).toBe(second);
    expect(store.bytes).toBe(before + first.length);
    store.drop(["x"]);
    expect(store.bytes).toBe(0);
  });
});

describe("the gate before renders", () => {
  it("lets some run, some wait, and asks the rest to come back", async () => {
    const gate = new RenderGate({ running: 1, waiting: 1 });
    let release = () => {};
    const first = gate.run(
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
    );
    const second = gate.run(async () => "second");
    await expect(gate.run(async () => "third")).rejects.toBeInstanceOf(Overloaded);
    release();
    await first;
    expect(await second).toBe("second");
    expect(await gate.run(async () => "fourth")).toBe("fourth");
  });
});
