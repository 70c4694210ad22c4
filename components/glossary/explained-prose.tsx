import { StoredHtml } from "@/components/ui/stored-html";
import type { ExplainedText } from "@/lib/glossary/explain-text";
import { directionOf } from "@/lib/i18n/locales";

/** A text in paragraphs whose terms are marked. */
export function ExplainedProse({ text }: { text: ExplainedText }) {
  return (
    <div className="prose explained" lang={text.language} dir={directionOf(text.language)}>
      {text.paragraphs.map((html) => (
        <p key={html}>
          <StoredHtml html={html} className="explained-text" inline />
        </p>
      ))}
    </div>
  );
}
