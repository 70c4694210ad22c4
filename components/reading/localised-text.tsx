import { directionOf } from "@/lib/i18n/locales";
import { inLocale, type Localised } from "@/lib/kernel/localised";

/** Words in the reader's language where they exist, else in the one they were written in, marked as such. */
export function LocalisedText({ text, locale }: { text: Localised; locale: string }) {
  const shown = inLocale(text, locale);
  if (shown.language === locale) return <>{shown.text}</>;
  return (
    <span lang={shown.language} dir={directionOf(shown.language)}>
      {shown.text}
    </span>
  );
}

/** The same in paragraphs, split at blank lines. */
export function LocalisedProse({ text, locale }: { text: Localised; locale: string }) {
  const shown = inLocale(text, locale);
  return (
    <div className="prose" lang={shown.language} dir={directionOf(shown.language)}>
      {shown.text
        .split(/\n{2,}/)
        .filter((paragraph) => paragraph.trim() !== "")
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
    </div>
  );
}
