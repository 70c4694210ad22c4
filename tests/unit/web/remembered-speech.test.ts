import { createTranslator, type Messages } from "next-intl";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { rememberedSpeech, withMemory } from "@/lib/i18n/remembered-speech";

/** Every message of a tree with its full key. */
function* messagesIn(tree: unknown, path = ""): Generator<[key: string, message: string]> {
  if (typeof tree === "string") yield [path, tree];
  else if (typeof tree === "object" && tree !== null) {
    for (const [name, inner] of Object.entries(tree)) yield* messagesIn(inner, path === "" ? name : `${path}.${name}`);
  }
}

describe("words that are remembered", () => {
  it.each(locales)("say in %s what the library says, the first time and the second", async (locale) => {
    const messages: Messages = await loadMessages(locale);
    const plain = createTranslator({ locale, messages });
    const { words } = await rememberedSpeech(locale);
    let checked = 0;
    for (const [key, message] of messagesIn(messages)) {
      if (message.includes("<")) continue;
      const names = [...message.matchAll(/\{\s*(\w+)/g)].map(([, name = ""]) => name);
      for (const value of [0, 1, 2, 5, 1234.5, "a {b} '<c>' # |"]) {
        const values = Object.fromEntries(names.map((name) => [name, value]));
        if (typeof value === "string" && /,\s*(?:plural|selectordinal|number|date|time)/.test(message)) continue;
        const said = names.length === 0 ? plain(key) : plain(key, values);
        for (let time = 0; time < 2; time += 1) {
          expect(names.length === 0 ? words()(key) : words()(key, values)).toBe(said);
        }
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(3_000);
  });

  it("keep what is rich, raw and there, and refuse what is missing", () => {
    const words = withMemory(
      createTranslator({
        locale: "en",
        messages: { a: "Read <b>this</b>", c: "{name} wrote {count}" },
        onError(error) {
          throw error;
        },
      }),
    );
    expect(words.rich("a", { b: (inner) => inner })).toEqual("Read this");
    expect(words.raw("c")).toBe("{name} wrote {count}");
    expect([words.has("a"), words.has("b")]).toEqual([true, false]);
    expect(() => words("b")).toThrow("MISSING_MESSAGE");
    expect(() => words("c", { name: "x" })).toThrow("FORMATTING_ERROR");
  });
});
