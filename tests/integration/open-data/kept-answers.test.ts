import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { GET as answersOf } from "@/app/api/v1/consultations/[consultation]/answers/route";
import { GET as contributions } from "@/app/api/v1/consultations/[consultation]/contributions/route";
import { GET as participation } from "@/app/api/v1/consultations/[consultation]/participation/route";
import { GET as positions } from "@/app/api/v1/consultations/[consultation]/positions/route";
import { GET as contribution } from "@/app/api/v1/contributions/[reference]/route";
import { GET as search } from "@/app/api/v1/search/route";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { dataAddress } from "@/lib/web/documents/document-address";
import { DocumentCache } from "@/lib/web/documents/document-cache";
import { DocumentListener } from "@/lib/web/documents/document-listener";
import { recordDocument } from "@/lib/web/documents/render-context";
import { RenderGate } from "@/lib/web/documents/render-gate";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, type MadeConsultation } from "@/tests/factories/consultation";
import { aComment } from "@/tests/factories/contribution";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

const { url } = await testDatabase();

type Answering = (request: Request) => Promise<Response>;

/** One of several instances on the same database, with the routes themselves behind the kept answers. */
async function anInstance(routeOf: (path: string) => Answering) {
  const cache = new DocumentCache({
    gate: new RenderGate(),
    limitBytes: 10_000_000,
    render: async ({ key }) => {
      const { result, said } = await recordDocument(key, () => routeOf(key)(new Request(`http://localhost${key}`)));
      const body = Buffer.from(await result.arrayBuffer());
      return { ...said, status: result.status, headers: [], body, mayBeKept: true };
    },
  });
  const listener = new DocumentListener({
    connectionString: url,
    up: () => cache.turnOn(),
    down: () => cache.turnOff(),
    drop: (tags) => cache.drop(tags),
    report: () => undefined,
  });
  await listener.start();
  afterAll(() => listener.stop());
  return async (path: string) => {
    const address = dataAddress(path.split("?")[0] ?? "", path.slice(path.indexOf("?")));
    if (address === null) throw new Error(`${path} is not kept`);
    const { status, body } = await cache.get(address);
    return { status, text: body.identity.toString() };
  };
}

let made: MadeConsultation;
let first: Awaited<ReturnType<typeof anInstance>>;
let second: Awaited<ReturnType<typeof anInstance>>;
let reference = "";

beforeAll(async () => {
  made = await aConsultation.open();
  const one = { params: Promise.resolve({ consultation: made.consultation.slug }) };
  const routeOf = (path: string): Answering => {
    if (path.includes("/contributions/")) {
      return (request) => contribution(request, { params: Promise.resolve({ reference }) });
    }
    if (path.includes("/search")) return search;
    if (path.endsWith("/answers")) return (request) => answersOf(request, one);
    if (path.endsWith("/participation")) return (request) => participation(request, one);
    if (path.includes("/positions")) return (request) => positions(request, one);
    return (request) => contributions(request, one);
  };
  first = await anInstance(routeOf);
  second = await anInstance(routeOf);
});

describe("kept answers of two instances", () => {
  it("show what is published and lose what is taken back within a second", async () => {
    const by = await aRepresentative.focalPointOf(await anOrganisation.verified({ name: "Wireless Village" }));
    const base = `/api/v1/consultations/${made.consultation.slug}`;
    const lists = [`${base}/contributions?limit=10`, `${base}/participation`, "/api/v1/search?q=kettledrum"];
    const both = (path: string) => Promise.all([first(path), second(path)]);
    const before = new Map<string, string>();
    for (const path of lists) for (const { text } of await both(path)) before.set(path, text);

    const comment = await aComment.published({ at: made, by, words: { bodyPlain: "The kettledrum is heard." } });
    reference = comment.reference ?? "";
    await vi.waitFor(
      async () => {
        for (const path of lists) {
          for (const { text } of await both(path)) expect(text, path).not.toBe(before.get(path));
        }
      },
      { timeout: 1_000, interval: 20 },
    );
    const own = `/api/v1/contributions/${reference}`;
    for (const { text } of await both(own)) expect(text).toContain("kettledrum");

    await withdrawContribution(depsOf(by), { id: comment.id, seenRevision: comment.seenRevision });
    await vi.waitFor(
      async () => {
        for (const path of lists) for (const { text } of await both(path)) expect(text, path).toBe(before.get(path));
        for (const { text } of await both(own)) {
          expect(text).not.toContain("kettledrum");
          expect(text).toContain('"withdrawn"');
        }
      },
      { timeout: 1_000, interval: 20 },
    );
  });
});
