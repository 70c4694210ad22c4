import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";
import { root } from "./planted-tree";

export type SyntaxNode = Readonly<Record<string, unknown>>;

export type SourceFile = { path: string; text: string; tree: SyntaxNode };

/** Paths below some folders of the project, without what is generated. */
export function filesBelow(folders: readonly string[], ending: RegExp): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    )
    .filter((path) => ending.test(path) && !path.startsWith("lib/db/generated/"))
    .sort();
}

export function readProjectFile(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Every module of some folders with its syntax tree. */
export function readSources(folders: readonly string[]): SourceFile[] {
  return filesBelow(folders, /\.tsx?$/).map((path) => {
    const text = readProjectFile(path);
    return { path, text, tree: { ...parseSync(text, { syntax: "typescript", tsx: path.endsWith(".tsx") }) } };
  });
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Visits every node of a tree, parents first. */
export function walk(value: unknown, visit: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  if (!isNode(value)) return;
  if (typeof value.type === "string") visit(value);
  for (const child of Object.values(value)) walk(child, visit);
}
