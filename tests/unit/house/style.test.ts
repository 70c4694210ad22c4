import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { namespaces } from "@/lib/i18n/messages";
import {
  filesBelow,
  isNode,
  readProjectFile,
  readSources,
  type SourceFile,
  type SyntaxNode,
  walk,
} from "./source-files";

const sources = readSources(["app", "components", "lib"]);
const tests = readSources(["tests", "bench"]);
const empty = /(^|[-/])(utils?|helpers?|misc|common|shared|managers?|stuff)([./-]|$)/;
const domains =
  /^lib\/(accounts|api-keys|organisations|processes|consultations|drafts|contributions|moderation|hints|campaigns|accreditations|events|registrations|attendance|speakers|session-reports|recordings|calendars|redactions|reports|corrections|translations|appeals|transparency|audit|placements|amendments|positions|participation|dispositions|compilations|commenting|documents|templates|inputs|answers|imports|attachments|signatures|endorsements|receipts|ledger|inbound|protection|deadlines|notifications|search|citations|instruments|open-data|glossary)\//;

/** Files with a node that is not wanted, each once. */
function filesWith(files: readonly SourceFile[], unwanted: (node: SyntaxNode) => boolean): string[] {
  const found = new Set<string>();
  for (const { path, tree } of files) walk(tree, (node) => void (unwanted(node) && found.add(path)));
  return [...found];
}

/** `new Date()` without arguments, or `Date.now()`: the hour comes with the clock that is passed in. */
function readsTheHour(node: SyntaxNode): boolean {
  if (node.type === "NewExpression" && isNode(node.callee) && node.callee.value === "Date") {
    return !Array.isArray(node.arguments) || node.arguments.length === 0;
  }
  if (node.type !== "MemberExpression" || !isNode(node.object) || !isNode(node.property)) return false;
  const called = `${String(node.object.value)}.${String(node.property.value)}`;
  return called === "Date.now" || called === "Math.random";
}

describe("the style of the house", () => {
  it("splits a file before it has 300 lines", () => {
    const long = [...sources, ...tests].filter(({ text }) => text.split("\n").length > 301);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("asserts no type: what comes in is parsed, what is inside is trusted", () => {
    const asserted = filesWith(
      [...sources, ...tests],
      ({ type }) => type === "TsAsExpression" || type === "TsTypeAssertion",
    );
    expect(asserted).toEqual([]);
  });

  it("declares nothing to be there", () => {
    expect(filesWith([...sources, ...tests], ({ type }) => type === "TsNonNullExpression")).toEqual([]);
  });

  it("makes alternatives out of offices in one place, where no office fits no row", () => {
    const open = sources.filter(
      ({ path, text }) => /^lib\//.test(path) && /\bOR: (actor\.)?(offices|held)\s*\.(map|filter|flatMap)\(/.test(text),
    );
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  it("leaves no note for later", () => {
    const note = new RegExp(["TO", "DO|FIX", "ME|XX", "X:|@ts-(ignore|expect-error)"].join(""));
    expect([...sources, ...tests].filter(({ text }) => note.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("takes time and chance as arguments inside a domain", () => {
    const inDomains = sources.filter(({ path }) => domains.test(path));
    expect(filesWith(inDomains, readsTheHour)).toEqual([]);
  });

  it("styles nothing in place: the policy of a page allows no style attribute", () => {
    const styled = filesWith(
      sources,
      (node) => node.type === "JSXAttribute" && isNode(node.name) && node.name.value === "style",
    );
    expect(styled).toEqual([]);
  });

  it("names every file by what it holds", () => {
    const files = filesBelow(["app", "components", "lib", "tests", "prisma", "scripts", "bench"], /\.[cm]?[jt]sx?$/);
    expect(files.filter((path) => empty.test(path))).toEqual([]);
  });

  it("gives a command the name of its file", () => {
    const commands = sources.filter(
      ({ path }) => domains.test(path) && /transaction\(async/.test(readProjectFile(path)),
    );
    const misnamed = commands.filter(({ path, text }) => {
      const name = basename(path, ".ts").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      return !new RegExp(`export (async )?(function|const) ${name}\\b`).test(text);
    });
    expect(misnamed.map(({ path }) => path)).toEqual([]);
  });

  it("says why each dependency is there", () => {
    const manifest = z.record(z.string(), z.unknown()).parse(JSON.parse(readProjectFile("package.json")));
    const declared = ["dependencies", "optionalDependencies", "devDependencies"].flatMap((kind) =>
      Object.keys(z.record(z.string(), z.string()).parse(manifest[kind])),
    );
    const explained = readProjectFile("docs/adr/dependencies.md")
      .split("\n")
      .filter((line) => line.startsWith("- `") && line.includes(": "))
      .flatMap((line) => [...(line.split(": ")[0] ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    expect(explained.sort()).toEqual(declared.sort());
  });

  it("lists every file of words", () => {
    expect([...namespaces]).toEqual([...namespaces].sort());
  });
});
