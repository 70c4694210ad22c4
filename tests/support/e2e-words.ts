import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator, type Messages } from "next-intl";

/** A word of the pages by its full key, as a reader of one language sees it. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

const folder = join(import.meta.dirname, "..", "..", "lib", "i18n", "messages");

/** The words of one language, from the files that the pages take them from. */
export function wordsOf(locale: string): Words {
  const namespaces = readdirSync(join(folder, locale)).map((file) => file.replace(/\.json$/, ""));
  const messages: Messages = Object.fromEntries(namespaces.map((name) => [name, readNamespace(locale, name)]));
  const translate = createTranslator({
    locale,
    messages,
    timeZone: "UTC",
    onError(error) {
      throw error;
    },
  });
  return (key, values) => translate(key, values);
}

function readNamespace(locale: string, name: string): unknown {
  return JSON.parse(readFileSync(join(folder, locale, `${name}.json`), "utf8"));
}
