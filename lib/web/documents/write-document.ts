import type { ReactNode } from "react";
import { directionOf, type Locale } from "@/lib/i18n/locales";
import { rememberedSpeech } from "@/lib/i18n/remembered-speech";
import { speaking } from "@/lib/i18n/words";
import { writeElements } from "./write-elements";
import type { WrittenPage } from "./written-page";

/**
 * Writes a whole public page.
 *
 * @param parts what stands in its head, and what in its body; the scripts of the islands in it are added.
 */
export async function writeDocument(locale: Locale, parts: { head: ReactNode; body: ReactNode }): Promise<WrittenPage> {
  const speech = await rememberedSpeech(locale);
  const { head, body } = speaking(speech, () => ({
    head: writeElements(parts.head),
    body: writeElements(parts.body),
  }));
  const scripts = new Set([...head.scripts, ...body.scripts]);
  const islands = [...scripts]
    .map((source) => `<script type="module" async fetchpriority="low" src="${source}"></script>`)
    .join("");
  const page = `<!DOCTYPE html><html lang="${locale}" dir="${directionOf(locale)}">`;
  return {
    head: `${page}<head>${head.bytes.toString()}${islands}`,
    body: body.bytes,
    names: new Set([...head.names, ...body.names]),
    scripts,
  };
}
