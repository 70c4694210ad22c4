import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { accomplices, directionCases, targets } from "./direction-cases";
import { type PlantedTree, plantTree, root } from "./planted-tree";

const config = ".dependency-cruiser.cjs";
const rules = z
  .object({ forbidden: z.array(z.object({ name: z.string() })) })
  .parse(createRequire(import.meta.url)(join(root, config)))
  .forbidden.map((rule) => rule.name);

const report = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
});

let tree: PlantedTree;
let cruised: z.infer<typeof report>;

beforeAll(async () => {
  const planted = directionCases.flatMap(({ refused, accepted }) => [refused, accepted]);
  tree = plantTree({ ...targets, ...accomplices, ...Object.fromEntries(planted) }, [config, "tsconfig.json"]);
  cruised = report.parse(JSON.parse(await cruise(tree.path)));
}, 60_000);

afterAll(() => tree.remove());

/** Runs the program as `npm run check` does, in another folder. */
function cruise(folder: string): Promise<string> {
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const args = [program, "--config", config, "--output-type", "json", "app", "components", "lib"];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 50_000_000 }, (error, stdout, stderr) => {
      if (stdout === "") reject(error ?? new Error(stderr));
      else resolve(stdout);
    });
  });
}

const brokenBy = (file: string) => [
  ...new Set(cruised.summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)),
];

describe("the direction of imports", () => {
  it("has a planted violation for every rule", () => {
    expect(directionCases.map(({ rule }) => rule)).toEqual(rules);
  });

  it.each(directionCases)("$sentence", ({ rule, refused, accepted }) => {
    expect(brokenBy(refused[0])).toEqual([rule]);
    expect(cruised.modules.map(({ source }) => source)).toContain(accepted[0]);
    expect(brokenBy(accepted[0])).toEqual([]);
  });
});
