import { existsSync, globSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { GET as answerNothing } from "@/app/api/v1/[...path]/route";
import { endpoints } from "@/lib/open-data/endpoints";
import { fieldList } from "@/lib/open-data/field-list";
import { openApiDocument, schemasByName } from "@/lib/open-data/openapi";

const document = openApiDocument("https://openfloor.example", {
  title: "Openfloor",
  description: "Open data",
  endpoint: (name) => `endpoint ${name}`,
  parameter: (name) => `parameter ${name}`,
});
const operation = z.object({
  get: z.object({
    operationId: z.string(),
    parameters: z.array(z.object({ name: z.string(), in: z.string() })),
    responses: z.object({ "200": z.object({ description: z.string() }), default: z.object({ $ref: z.string() }) }),
  }),
});
const read = z
  .object({
    openapi: z.string(),
    paths: z.record(z.string(), operation),
    components: z.object({ schemas: z.record(z.string(), z.object({})) }),
  })
  .parse(JSON.parse(JSON.stringify(document)));

describe("the description of the public API", () => {
  it("is OpenAPI 3.1 with an address for each of CONTRACT", () => {
    expect(read.openapi).toMatch(/^3\.1\./);
    const promised = ["/processes", "/consultations", "/consultations/{consultation}", "/drafts/{draft}/{version}"];
    const more = ["contributions", "dispositions"].map((list) => `/consultations/{consultation}/${list}`);
    const rest = ["/contributions/{reference}", "/organisations", "/events", "/receipts/{trackingNumber}"];
    const all = [...promised, ...more, ...rest, "/ledger/checkpoint", "/ledger/proof"];
    expect(Object.keys(read.paths)).toEqual(expect.arrayContaining(all));
  });

  it("names only addresses that there are", () => {
    const missing = Object.keys(read.paths).filter((path) => {
      const folder = path.replaceAll("{", "[").replaceAll("}", "]");
      return !existsSync(`app/api/v1${folder}/route.ts`);
    });
    expect(missing).toEqual([]);
  });

  it("names every address that there is", () => {
    const known = new Set([...Object.keys(read.paths), "/openapi.json"]);
    const files = globSync("app/api/v1/**/route.ts").filter((file) => !file.includes("[..."));
    const there = files.map((file) =>
      file
        .replaceAll("\\", "/")
        .replace(/^app\/api\/v1(.*)\/route\.ts$/, "$1")
        .replaceAll("[", "{")
        .replaceAll("]", "}"),
    );
    expect(there.filter((path) => !known.has(path))).toEqual([]);
  });

  it("is named to programs that ask for an address there is not", async () => {
    const answer = answerNothing();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    expect((await answer.json()).detail).toContain("/api/v1/openapi.json");
  });

  it("asks for every part of a path, and names no operation twice", () => {
    for (const [path, { get }] of Object.entries(read.paths)) {
      const inPath = get.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name));
    }
    const ids = Object.values(read.paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("leads every reference to a schema that is there", () => {
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name = ""]) => name,
    );
    const described = endpoints.filter(({ answer }) => answer.kind !== "other" && answer.kind !== "text");
    expect(references.length).toBeGreaterThan(described.length);
    expect(references.filter((name) => !(name in read.components.schemas))).toEqual([]);
  });

  it("lets new fields pass", () => {
    expect(JSON.stringify(schemasByName())).not.toContain('"additionalProperties":false');
  });
});

describe("the fields of an answer", () => {
  it("are read with those inside them, and say where they may be null", () => {
    const fields = new Map(fieldList(schemasByName().Consultation ?? {}).map(({ name, type }) => [name, type]));
    expect(fields.get("rounds")).toBe("object[]");
    expect(fields.get("rounds[].opensAt")).toBe("date-time");
    expect(fields.get("rounds[].mostWords")).toBe("integer | null");
    expect(fields.get("title")).toBe("{ language: string }");
  });

  it("of one of several kinds stand once each", () => {
    const names = fieldList(schemasByName().Contribution ?? {}).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(["kind", "redline[].text", "parts[].keyMessage", "state"]));
  });
});
