import { directionOf } from "@/lib/i18n/locales";

/** Translated words as they are read: plain paragraphs, parted by blank lines, in their own language. */
export function TranslatedParagraphs({ words, language }: { words: string; language: string }) {
  const paragraphs = words.split(/\n{2,}/).filter((text) => text.trim() !== "");
  return (
    <div className="prose" lang={language} dir={directionOf(language)}>
      {paragraphs.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a translation is shown as it is and never sorted
        <p key={index} className="plain-words">
          {text}
        </p>
      ))}
    </div>
  );
}
