import { parse } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { namespaces } from "@/lib/i18n/messages";
import { missingPlurals, namespacesOf, placeholdersOf, readMessages, writtenLocales } from "./message-files";
import { isNode, readSources, type SyntaxNode, walk } from "./source-files";
import { canBecome, keysAskedFor, readWordUsage } from "./word-usage";

const sources = readSources(["app", "components", "lib"]);
const english = readMessages("en");
const others = writtenLocales().filter((locale) => locale !== "en");

describe.each(others)("the words in %s", (locale) => {
  const messages = readMessages(locale);

  it("are the same as in English, none more and none less", () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("ask for the same values", () => {
    const different = [...messages].filter(([key, message]) => {
      const original = english.get(key);
      return original !== undefined && placeholdersOf(message).join() !== placeholdersOf(original).join();
    });
    expect(different).toEqual([]);
  });
});

describe.each(["en", ...others])("the messages in %s", (locale) => {
  const messages = [...readMessages(locale)];

  it("can be read as ICU messages and say something", () => {
    const unreadable = messages.filter(([, message]) => {
      try {
        return parse(message).length === 0;
      } catch {
        return true;
      }
    });
    expect(unreadable).toEqual([]);
  });

  it("have every plural form of the language", () => {
    const incomplete = messages.map(([key, message]) => [key, missingPlurals(message, locale)] as const);
    expect(incomplete.filter(([, missing]) => missing.length > 0)).toEqual([]);
  });

  it("neither plead nor shout", () => {
    expect(messages.filter(([, message]) => /\b(please|invalid)\b|[!\uFF01]/i.test(message))).toEqual([]);
  });
});

describe("the words in the code", () => {
  const usage = readWordUsage(sources);
  const keys = [...english.keys()];
  const answered = usage.asked.map((asked) => ({ asked, words: keysAskedFor(asked, keys, usage.strings) }));
  const wanted = new Set(answered.flatMap(({ words }) => words));
  it("are all written: no key is asked for that is not there", () => {
    const missing = answered.filter(({ asked, words }) => asked.key !== null && words.length === 0);
    expect(missing.map(({ asked }) => `${asked.path}: ${asked.namespaces.join("|")} ${asked.key}`)).toEqual([]);
  });

  it("are all written: no refusal names a sentence that is not there", () => {
    const fullKey = new RegExp(`^(${namespaces.join("|")})(\\.[a-z][A-Za-z0-9]*)+$`);
    // Part of a key under a namespace of its own, and judged above.
    const parts = new Set(usage.asked.filter(({ namespaces }) => !namespaces.includes("")).map(({ key }) => key));
    const named = [...usage.strings].filter((text) => fullKey.test(text) && !parts.has(text));
    const missing = named.filter((name) => !keys.some((key) => key === name || key.startsWith(`${name}.`)));
    expect(missing).toEqual([]);
  });

  it("are all asked for: no sentence is kept in vain", () => {
    const imported = sources.flatMap(({ text }) =>
      [...text.matchAll(/messages\/en\/([a-z]+)\.json/g)].map((m) => m[1]),
    );
    const unused = keys.filter(
      (key) =>
        !imported.includes(key.split(".")[0]) &&
        !usage.strings.has(key) &&
        !wanted.has(key) &&
        !usage.patterns.some((pattern) => canBecome(pattern, key, usage.strings)),
    );
    expect(unused).toEqual([]);
  });

  it("belong to files that are loaded", () => {
    const loadedByName = sources.flatMap(({ text }) =>
      [...text.matchAll(/messages\/en\/([a-z]+)\.json/g)].map((m) => m[1]),
    );
    expect(namespacesOf("en")).toEqual([...new Set([...namespaces, ...loadedByName])].sort());
  });

  it("stand nowhere else: no page says anything by itself", () => {
    const attributes = new Set(["aria-label", "aria-description", "title", "alt", "placeholder", "label"]);
    const said: string[] = [];
    for (const { path, tree } of sources.filter((source) => source.path.endsWith(".tsx"))) {
      const typedIntoMachines = new Set<unknown>();
      walk(tree, (node) => {
        if (elementName(node) === "code") walk(node, (inner) => typedIntoMachines.add(inner));
        if (node.type === "JSXText" && !typedIntoMachines.has(node)) said.push(`${path}: ${String(node.value).trim()}`);
        if (node.type !== "JSXAttribute" || !isNode(node.name) || !attributes.has(String(node.name.value))) return;
        if (isNode(node.value) && node.value.type === "StringLiteral")
          said.push(`${path}: ${String(node.value.value)}`);
      });
    }
    const sentence = (text: string) =>
      /\p{L}/u.test(text.slice(text.indexOf(": ")).replaceAll(/Openfloor|UTC|https:\/\//g, ""));
    expect(said.filter(sentence)).toEqual([]);
  });
});

function elementName(node: SyntaxNode): unknown {
  return node.type === "JSXElement" && isNode(node.opening) && isNode(node.opening.name)
    ? node.opening.name.value
    : null;
}
