import { Redline, type RedlineSegment } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { directionOf } from "@/lib/i18n/locales";

type QuotedProps = {
  text: string;
  language: string;
  /** Exact words in it; null when the whole is meant. */
  quote: { start: number; text: string } | null;
};

/** The words of a paragraph, the quoted ones marked. Words that do not stand where they should are not marked. */
export function QuotedText({ text, language, quote }: QuotedProps) {
  const stands = quote !== null && text.startsWith(quote.text, quote.start);
  return (
    <p className="paragraph-words" lang={language} dir={directionOf(language)}>
      {stands ? (
        <>
          {text.slice(0, quote.start)}
          <mark>{quote.text}</mark>
          {text.slice(quote.start + quote.text.length)}
        </>
      ) : (
        text
      )}
    </p>
  );
}

/** The same with its changes marked. */
export function ChangedText({ segments, language }: { segments: readonly RedlineSegment[]; language: string }) {
  const labels = useRedlineLabels();
  return (
    <p className="paragraph-words" lang={language} dir={directionOf(language)}>
      <Redline segments={segments} labels={labels} />
    </p>
  );
}
