import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { endpoints } from "@/lib/open-data/endpoints";
import { dataRoutes } from "@/lib/web/documents/data-routes";
import { dataAddress, documentAddress } from "@/lib/web/documents/document-address";

const key = (path: string, search = "") => dataAddress(`/api/v1${path}`, search)?.key ?? null;

/** Answered anew to each who asks: private, personal, of a moment, or written while it is sent. */
const neverKept = [
  "/receipts/7KQ4-M2XD-9TRW",
  "/events/hearing/floor",
  "/events/hearing/participants.csv",
  "/events/hearing/attendance",
  "/events/hearing/speaking.csv",
  "/contributions/OEWG-2026-0042/files/0190",
  "/consultations/guidance/archive.zip",
  "/consultations/guidance/contributions.csv",
  "/consultations/guidance/contributions.xlsx",
  "/consultations/guidance/answers.csv",
  "/consultations/guidance/drafts/norms/zero/files/text.en.pdf",
  "/consultations/guidance/drafts/norms/zero/matrix.csv",
  "/ledger/checkpoint",
  "/ledger/proof",
  "/me",
];

describe("the kept answers of the API", () => {
  it.each(neverKept)("never hold %s", (path) => {
    expect(key(path)).toBeNull();
  });

  it("hold one question once, however it is spelt", () => {
    const asked = key("/consultations/guidance/contributions", "?limit=20&kind=input&kind=comment");
    expect(key("/consultations/guidance/contributions", "?kind=comment&kind=input&utm=x&limit=20")).toBe(asked);
    expect(asked).toBe("/api/v1/consultations/guidance/contributions?kind=comment&kind=input&limit=20");
  });

  it("leave questions that cannot be read to the API, which says what is wrong with them", () => {
    expect(key("/processes", "?limit=5&limit=6")).toBeNull();
    expect(key("/processes", "?cursor=a%20b")).toBeNull();
    expect(key("/search", `?q=${"x".repeat(201)}`)).toBeNull();
  });

  it("are no pages", () => {
    for (const { path } of dataRoutes) expect(documentAddress(path, "")).toBeNull();
  });

  it("say themselves what makes them stale", () => {
    const files = new Map(
      globSync("app/api/v1/**/route.ts").map((file) => [addressOf(file), readFileSync(file, "utf8")] as const),
    );
    for (const { path } of dataRoutes) {
      const source = files.get(path);
      expect(source, path).toBeDefined();
      expect(source, path).not.toMatch(/lib\/auth|cookies\(|headers\(/);
      // The description of the API changes with the program alone.
      if (!path.endsWith("/openapi.json")) expect(source, path).toMatch(/tagDocument\(|tagPositions\(|crosswalkFile\(/);
    }
  });

  it("know every parameter that the description names", () => {
    const known = new Map(dataRoutes.map(({ path, parameters }) => [path, Object.keys(parameters)]));
    for (const { path, query } of endpoints) {
      expect(known.get(`/api/v1${path}`) ?? query, path).toEqual(expect.arrayContaining([...query]));
    }
  });
});

function addressOf(file: string): string {
  return file
    .replaceAll("\\", "/")
    .replace(/^app(.*)\/route\.ts$/, "$1")
    .replaceAll("[", "{")
    .replaceAll("]", "}");
}
