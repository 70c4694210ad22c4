import { basename } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { z } from "zod";
import { filesBelow, readProjectFile } from "./source-files";

const folder = "lib/i18n/messages";

type Words = string | { [key: string]: Words };
const words: z.ZodType<Words> = z.lazy(() => z.union([z.string(), z.record(z.string(), words)]));

/** Every message of one language by its full key, such as "contributions.errors.roundClosed". */
export function readMessages(locale: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of filesBelow([`${folder}/${locale}`], /\.json$/)) {
    collect(basename(file, ".json"), words.parse(JSON.parse(readProjectFile(file))), found);
  }
  return found;
}

/** The languages that have words, English first. */
export function writtenLocales(): string[] {
  const locales = new Set(filesBelow([folder], /\.json$/).map((path) => path.split("/")[3] ?? ""));
  return [...locales].sort((one, other) => Number(other === "en") - Number(one === "en"));
}

/** The files of a language, by namespace. */
export function namespacesOf(locale: string): string[] {
  return filesBelow([`${folder}/${locale}`], /\.json$/).map((file) => basename(file, ".json"));
}

function collect(key: string, value: Words, into: Map<string, string>): void {
  if (typeof value === "string") into.set(key, value);
  else for (const [name, inner] of Object.entries(value)) collect(`${key}.${name}`, inner, into);
}

/** What a message takes from outside, as name and kind; a plural takes a number. */
export function placeholdersOf(message: string): string[] {
  const found = new Set<string>();
  visit(parse(message), (element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return;
    found.add(`${element.value}: ${TYPE[element.type === TYPE.plural ? TYPE.number : element.type]}`);
  });
  return [...found].sort();
}

/** Plural forms that a language has and a message leaves out, as "count: few". */
export function missingPlurals(message: string, locale: string): string[] {
  const missing: string[] = [];
  visit(parse(message), (element) => {
    if (element.type !== TYPE.plural) return;
    const type = element.pluralType ?? "cardinal";
    const categories = new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories;
    missing.push(...categories.filter((form) => !(form in element.options)).map((form) => `${element.value}: ${form}`));
  });
  return missing;
}

function visit(elements: MessageFormatElement[], see: (element: MessageFormatElement) => void): void {
  for (const element of elements) {
    see(element);
    if (element.type === TYPE.tag) visit(element.children, see);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) visit(option.value, see);
    }
  }
}
