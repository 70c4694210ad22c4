import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project, without a slash at the end. */
export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");

/** Files by their path from the root. */
export type Tree = Readonly<Record<string, string>>;

export type PlantedTree = { path: string; remove(): void };

/** Writes a small project beside the real one; `borrowed` names files of the real one that it shares. */
export function plantTree(files: Tree, borrowed: readonly string[]): PlantedTree {
  const path = mkdtempSync(join(tmpdir(), "openfloor-house-"));
  for (const name of borrowed) cpSync(join(root, name), join(path, name));
  for (const [name, content] of Object.entries(files)) {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
