import { correctionsAfter } from "@/components/corrections/corrections-after";
import { answersAfter } from "@/components/dispositions/answers-after";
import { ReadingPage } from "@/components/reading/reading-page";
import { translationsAfter } from "@/components/translations/translations-after";
import { markedHtml } from "@/lib/corrections/marked-html";
import { markTerms } from "@/lib/glossary/mark-terms";
import { termNotes, termsIn } from "@/lib/glossary/term-notes";
import { shownWindow } from "@/lib/web/shown-window";
import type { ReadText } from "./read-text";

/** How it is asked for: in which language, and with what query. */
type Asked = {
  locale: string;
  query: Record<string, string | string[] | undefined>;
  filtered: boolean;
  unknownParagraph: string | null;
};

/** The page of a text, with its terms and corrected places marked. Nothing is read any more. */
export async function textPage({ version, ...read }: ReadText, { locale, ...asked }: Asked) {
  const { finder, notes } = termNotes(read.terms, version.language, locale);
  const paragraphs = await Promise.all(
    version.paragraphs.map(async (paragraph) => {
      const html = await markedHtml(paragraph.html, read.corrected.get(paragraph.id), version.language);
      return { ...paragraph, html: markTerms(html, finder, notes) };
    }),
  );
  const comments = read.comments ?? [];
  const afterAnswer = answersAfter(locale, read.answers, version.paragraphs);
  const afterTranslation = translationsAfter(locale, read.translations, comments, afterAnswer);
  return (
    <ReadingPage
      {...asked}
      locale={locale}
      version={{ ...version, paragraphs }}
      terms={termsIn(
        paragraphs.map(({ html }) => html),
        read.terms,
      )}
      corrections={read.corrected}
      counts={read.counts}
      comments={read.comments}
      answered={read.answered}
      window={shownWindow(version.rounds, read.now, locale)}
      later={read.later}
      adoptedAt={read.adopted}
      documents={read.documents}
      afterOf={correctionsAfter(locale, read.corrections, comments, afterTranslation)}
    />
  );
}
