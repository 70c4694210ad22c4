import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { dropDocuments } from "@/lib/db/document-tags";
import { DocumentCache } from "@/lib/web/documents/document-cache";
import { DocumentListener } from "@/lib/web/documents/document-listener";
import { RenderGate } from "@/lib/web/documents/render-gate";
import { testDatabase } from "../../support/database";

const { url, client } = await testDatabase();
const route = { path: "/{locale}", parameters: {}, maximumAge: 300 };

/** One of several instances on the same database. */
async function anInstance() {
  const reports: string[] = [];
  const cache = new DocumentCache({
    gate: new RenderGate(),
    limitBytes: 1_000_000,
    render: async ({ key }) => ({
      status: 200,
      headers: [],
      body: Buffer.from(key),
      tags: new Set([`page:${key}`, "consultation:1"]),
      validUntil: Number.POSITIVE_INFINITY,
      mayBeKept: true,
    }),
  });
  const listener = new DocumentListener({
    connectionString: url,
    up: () => cache.turnOn(),
    down: () => cache.turnOff(),
    drop: (tags) => cache.drop(tags),
    report: (message) => void reports.push(message),
    heartbeat: 200,
    shortestPause: 50,
    longestPause: 200,
  });
  await listener.start();
  const read = (key: string) => cache.get({ kind: "document", locale: "en", key, route });
  return { cache, listener, reports, read };
}

const a = await anInstance();
const b = await anInstance();
let administrator: Client;

beforeAll(async () => {
  administrator = new Client({ connectionString: inject("databaseAdministrationUrl") });
  await administrator.connect();
});
afterAll(async () => {
  await a.listener.stop();
  await b.listener.stop();
  await administrator.end();
});

/** Both instances hold these pages, and nothing that an earlier test announced is still on its way to either. */
async function bothRead(...keys: string[]) {
  await Promise.all([a.listener.caughtUp(), b.listener.caughtUp()]);
  for (const key of keys) await Promise.all([a.read(key), b.read(key)]);
}

const cut = () =>
  administrator.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'openfloor documents' AND datname = $1`,
    [new URL(url).pathname.slice(1)],
  );

describe("a command that changes what the public sees", () => {
  it("drops the page on every instance when it commits, and not before", async () => {
    await bothRead("/en", "/fr");
    await client.$transaction(async (tx) => {
      await dropDocuments(tx, ["page:/en"]);
      await setTimeout(100);
      expect(a.cache.peek("/en")).toBeDefined();
    });
    await vi.waitFor(() => {
      expect(a.cache.peek("/en")).toBeUndefined();
      expect(b.cache.peek("/en")).toBeUndefined();
    });
    expect(a.cache.peek("/fr")).toBeDefined();
    expect(b.cache.peek("/fr")).toBeDefined();
  });

  it("is heard by whoever waits for it, every time", async () => {
    for (let time = 0; time < 50; time += 1) {
      await bothRead("/en");
      await client.$transaction((tx) => dropDocuments(tx, ["page:/en"]));
      await a.listener.caughtUp();
      expect(a.cache.peek("/en")).toBeUndefined();
    }
  });

  it("drops nothing when it is rolled back", async () => {
    await bothRead("/en");
    const failing = client.$transaction(async (tx) => {
      await dropDocuments(tx, ["consultation:1"]);
      throw new Error("refused");
    });
    await expect(failing).rejects.toThrow("refused");
    await setTimeout(150);
    expect(a.cache.peek("/en")).toBeDefined();
    expect(b.cache.peek("/en")).toBeDefined();
  });

  it("may drop more tags than one notice holds", async () => {
    await bothRead("/en", "/fr");
    const many = Array.from({ length: 2_000 }, (_, index) => `consultation:00000000-0000-0000-0000-${index}`);
    await client.$transaction((tx) => dropDocuments(tx, ["page:/en", ...many, "page:/fr"]));
    await vi.waitFor(() => {
      expect(a.cache.state.documents).toBe(0);
      expect(b.cache.state.documents).toBe(0);
    });
  });
});

describe("an instance that cannot hear", () => {
  it("keeps nothing until it hears again, and begins with nothing", async () => {
    await bothRead("/en");
    await cut();
    await vi.waitFor(() => expect(a.reports).toHaveLength(1));
    expect(a.cache.peek("/en")).toBeUndefined();
    await vi.waitFor(() => expect(a.cache.state).toMatchObject({ on: true, documents: 0 }), 5_000);
    await a.read("/en");
    await client.$transaction((tx) => dropDocuments(tx, ["consultation:1"]));
    await vi.waitFor(() => expect(a.cache.peek("/en")).toBeUndefined());
  });

  it("forgets everything when it hears something it cannot read", async () => {
    await vi.waitFor(() => expect(b.cache.state.on).toBe(true), 5_000);
    await bothRead("/en");
    await client.$executeRaw`SELECT pg_notify('openfloor_documents', '{"not":"a list"}')`;
    await vi.waitFor(() => expect(b.cache.state.documents).toBe(0));
    expect(b.cache.state.on).toBe(true);
  });

  it("tries again when the database was not there at the start", async () => {
    const states: string[] = [];
    const listener = new DocumentListener({
      connectionString: "postgresql://nobody@127.0.0.1:1/none",
      up: () => void states.push("up"),
      down: () => void states.push("down"),
      drop: () => undefined,
      report: () => undefined,
      shortestPause: 20,
    });
    await listener.start();
    await setTimeout(100);
    await listener.stop();
    expect(states).toEqual([]);
  });
});
