import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withSourcePlace } from "@/lib/kernel/source-place";

const folder = mkdtempSync(join(tmpdir(), "openfloor-maps-"));
const source = join(folder, "[page] of (all).ts");
const built = join(folder, "[root]__all.js");
let column: number;

beforeAll(async () => {
  writeFileSync(
    source,
    "export function fail(words: string) {\n  // On the third line.\n  throw new Error(words);\n}\n",
  );
  await build({ entryPoints: [source], outfile: built, minify: true, sourcemap: true, format: "esm" });
  column = readFileSync(built, "utf8").indexOf("new Error") + 1;
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("a place in the sources", () => {
  it("stands for that in a built file, by the map beside it", () => {
    expect(withSourcePlace(`    at M (${built}:1:${column})`)).toBe(`    at M (${source}:3:9)`);
    expect(withSourcePlace(`    at async a.b (${built}:1:${column})`)).toBe(`    at async a.b (${source}:3:9)`);
    expect(withSourcePlace(`    at ${built}:1:${column}`)).toBe(`    at ${source}:3:9`);
    expect(withSourcePlace(`    at async ${pathToFileURL(built)}:1:${column}`)).toBe(`    at async ${source}:3:9`);
  });

  it("is left as it is where there is no map", () => {
    for (const frame of [
      `    at M (${join(folder, "other.js")}:1:9)`,
      `    at ${pathToFileURL(source)}:3:9`,
      "    at process.processTicksAndRejections (node:internal/process/task_queues:104:5)",
      "    at Array.map (<anonymous>)",
      "",
    ]) {
      expect(withSourcePlace(frame)).toBe(frame);
    }
  });
});
