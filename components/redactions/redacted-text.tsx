import { directionOf } from "@/lib/i18n/locales";
import { partsOf } from "@/lib/text/set-apart";

/** A plain text with what was set apart in it underlined and marked; in a language of its own. */
export function RedactedText({ text, language }: { text: string; language: string }) {
  let at = 0;
  return (
    <p className="redacted-text" lang={language} dir={directionOf(language)}>
      {partsOf(text).map((part) => {
        const key = at;
        at += part.text.length;
        return part.isApart ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
      })}
    </p>
  );
}
