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

type Key = Parameters<Words>[0];
type Values = Parameters<Words>[1];
type Formats = Parameters<Words>[2];

/** Words whose places hold numbers alone are remembered up to this many per namespace. */
const mostCounted = 2_000;

/**
 * The same words, found faster. Remembered is what is the same for everybody: a word without places, and one whose
 * places hold numbers. A word with plain places, `{name}`, is put together here; all others are the library's.
 */
export function withMemory(words: Words): Words {
  const known = new Map<string, string>();
  const patterns = new Map<string, Pattern | null>();
  const patternOf = (key: string) => {
    const pattern = patterns.get(key);
    if (pattern !== undefined) return pattern;
    const read = readPattern(words.raw(key));
    patterns.set(key, read);
    return read;
  };
  const say = (key: Key, values?: Values, formats?: Formats): string => {
    if (values === undefined) return known.get(key) ?? remember(known, key, words(key, values, formats));
    if (formats !== undefined) return words(key, values, formats);
    const filled = fill(patternOf(key), values);
    if (filled !== null) return filled;
    let counted: string = key;
    for (const [name, value] of Object.entries(values)) {
      if (typeof value !== "number") return words(key, values);
      counted += ` ${name} ${value}`;
    }
    return known.get(counted) ?? remember(known, counted, words(key, values));
  };
  // All else that words can do is theirs; a proxy around them would be asked some thousand times for a long page.
  return Object.assign(say, { rich: words.rich, markup: words.markup, raw: words.raw, has: words.has });
}

function remember(known: Map<string, string>, key: string, word: string): string {
  if (known.size < mostCounted) known.set(key, word);
  return word;
}

/** Text and names of places in turn, beginning and ending with text. */
type Pattern = readonly string[];

/** Null where ICU's message syntax says more than places: plurals, choices, marks, quotes. */
function readPattern(message: unknown): Pattern | null {
  if (typeof message !== "string" || !/^[^{}<>'#|]*(?:\{\w+\}[^{}<>'#|]*)+$/.test(message)) return null;
  return message.split(/[{}]/);
}

function fill(pattern: Pattern | null, values: Readonly<Record<string, unknown>>): string | null {
  if (pattern === null) return null;
  let text = pattern[0] ?? "";
  for (let at = 1; at < pattern.length; at += 2) {
    const value = values[pattern[at] ?? ""];
    if (typeof value !== "string" && typeof value !== "number") return null;
    text += value + (pattern[at + 1] ?? "");
  }
  return text;
}
