import { execFile } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type PlantedTree, plantTree, root } from "./planted-tree";

/** What each rule refuses, planted in a file of its own. */
const refused = [
  ["a module reads no setting by itself", "noProcessEnv", "lib/text/a.ts", "export const port = process.env.PORT;"],
  [
    "nothing has any type at all",
    "noExplicitAny",
    "lib/text/b.ts",
    "export const read = (value: any) => String(value);",
  ],
  [
    "nothing is declared to be there",
    "noNonNullAssertion",
    "lib/text/c.ts",
    "export const first = (all: string[]) => all[0]!;",
  ],
  ["types are imported as types", "useImportType", "lib/text/d.ts", 'import { A } from "./a";\n\nexport type B = A;'],
  [
    "an argument stays what it was",
    "noParameterAssign",
    "lib/text/e.ts",
    "export function f(n: number) {\n  n = 1;\n  return n;\n}",
  ],
  ["nothing talks to the console", "noConsole", "lib/text/f.ts", 'console.log("here");'],
  [
    "nothing is imported in vain",
    "noUnusedImports",
    "lib/text/g.ts",
    'import { a } from "./a";\n\nexport const g = 1;',
  ],
  ["nothing is kept in vain", "noUnusedVariables", "lib/text/h.ts", "const h = 1;\nexport const i = 2;"],
  ["a type says something", "noBannedTypes", "lib/text/j.ts", "export type J = Function;"],
  ["no file only passes others on", "noBarrelFile", "lib/text/index.ts", 'export { a } from "./a";'],
  ["no file passes everything on", "noReExportAll", "lib/text/k.ts", 'export * from "./a";'],
  [
    "no text becomes markup unchecked",
    "noDangerouslySetInnerHtml",
    "components/ui/l.tsx",
    "export const L = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;",
  ],
  ["files are named in kebab-case", "useFilenamingConvention", "lib/text/countWords.ts", "export const m = 1;"],
] as const;

/** What the same rules let pass where it belongs. */
const accepted = [
  ["the settings are read in lib/env.ts", "noProcessEnv", "lib/env.ts", "export const port = process.env.PORT;"],
  ["a script talks to whoever started it", "noConsole", "scripts/say.mjs", 'console.log("here");'],
  ["a file may pass types on", "noBarrelFile", "lib/text/n.ts", 'export type { A } from "./a";'],
] as const;

const report = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })),
});

let tree: PlantedTree;
let found: z.infer<typeof report>["diagnostics"];

beforeAll(async () => {
  const planted = [...refused, ...accepted].map(([, , file, source]) => [file, `${source}\n`]);
  tree = plantTree(Object.fromEntries(planted), ["biome.json", ".gitignore"]);
  found = report.parse(JSON.parse(await lint(tree.path))).diagnostics;
}, 30_000);

afterAll(() => tree.remove());

function lint(folder: string): Promise<string> {
  const program = join(root, "node_modules/@biomejs/biome/bin/biome");
  const args = [program, "lint", "--reporter=json", "--max-diagnostics=none"];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 10_000_000 }, (error, stdout, stderr) => {
      if (stdout === "") reject(error ?? new Error(stderr));
      else resolve(stdout);
    });
  });
}

const rulesAgainst = (file: string) =>
  found.filter(({ location }) => location.path.endsWith(file)).map(({ category }) => category.split("/").at(-1));

describe("the lint rules", () => {
  it.each(refused)("%s", (_, rule, file) => {
    expect(rulesAgainst(file)).toContain(rule);
  });

  it.each(accepted)("%s", (_, rule, file) => {
    expect(rulesAgainst(file)).not.toContain(rule);
  });
});
