import { createTranslator } from "next-intl";
import type { Locale } from "./locales";
import { loadMessages } from "./messages";
import type { Speech, Words } from "./words";

const remembered = new Map<Locale, Promise<Speech>>();

/**
 * What a language says, the words of each namespace made once and kept: to make one anew for each component of a long page takes
 * longer than to write the component.
 * @throws where a word is asked for that the language lacks.
 */
export function rememberedSpeech(locale: Locale): Promise<Speech> {
  const known = remembered.get(locale);
  if (known !== undefined) return known;
  const reading = readSpeech(locale);
  remembered.set(locale, reading);
  return reading;
}

async function readSpeech(locale: Locale): Promise<Speech> {
  const messages = await loadMessages(locale);
  const made = new Map<string | undefined, Words>();
  const words = (namespace?: string): Words => {
    const known = made.get(namespace);
    if (known !== undefined) return known;
    const wording = withMemory(
      createTranslator({
        locale,
        messages,
        namespace,
        timeZone: "UTC",
        onError(error) {
          throw error;
        },
      }),
    );
    made.set(namespace, wording);
    return wording;
  };
  return { locale, words };
}

/** Remembers what has no places to fill: it is the same each time. */
function withMemory(words: Words): Words {
  const plain = new Map<string, string>();
  return new Proxy(words, {
    apply(target, self, given: Parameters<Words>) {
      const [key, values] = given;
      if (values !== undefined) return Reflect.apply(target, self, given);
      const known = plain.get(key);
      if (known !== undefined) return known;
      const word = Reflect.apply(target, self, given);
      plain.set(key, word);
      return word;
    },
  });
}
