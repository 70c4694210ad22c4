import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

const folder = join(import.meta.dirname, "..", "..", "lib", "i18n", "messages");

/** Every sentence of one language, and the names of its files. */
function sentencesOf(locale: string): { sentences: Set<string>; namespaces: string[] } {
  const sentences = new Set<string>();
  const files = readdirSync(join(folder, locale));
  const collect = (value: unknown): void => {
    if (typeof value === "string") sentences.add(value);
    else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) collect(inner);
  };
  for (const file of files) collect(JSON.parse(readFileSync(join(folder, locale, file), "utf8")));
  return { sentences, namespaces: files.map((file) => file.replace(/\.json$/, "")) };
}

const english = sentencesOf("en");
const key = new RegExp(`^(?:${english.namespaces.join("|")})(?:\\.[A-Za-z][A-Za-z_-]*)+$`);

/** Commas of the Latin script beside letters of languages that have one of their own. */
const foreignCommas: Readonly<Record<string, RegExp>> = {
  ar: /,\s*\p{Script=Arabic}|\p{Script=Arabic}\s*,/u,
  zh: /,\s*\p{Script=Han}|\p{Script=Han}\s*,/u,
};

/**
 * What a page in `locale` says in the language of its interface and was never translated: sentences of the English
 * interface that this language has no word in common with, keys that stand where words should, and foreign commas.
 */
export async function untranslated(page: Page, locale: string): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      // What people wrote has a language of its own, and names stand apart from the words around them.
      const isInterface = element?.closest("[lang]") === document.documentElement && element.closest("bdi") === null;
      const text = node.textContent?.trim() ?? "";
      if (isInterface && text !== "" && element.closest("script, style, template") === null) found.push(text);
    }
    return found;
  });
  const { sentences } = sentencesOf(locale);
  const isEnglish = (text: string) => locale !== "en" && english.sentences.has(text) && !sentences.has(text);
  const comma = foreignCommas[locale];
  return shown.filter((text) => key.test(text) || isEnglish(text) || comma?.test(text) === true);
}
