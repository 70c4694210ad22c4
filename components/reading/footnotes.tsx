import { StoredHtml } from "@/components/ui/stored-html";
import type { PublicVersion } from "@/lib/drafts/public";
import { useLocale, useTranslations } from "@/lib/i18n/words";

/** Notes of the text, numbered through the document. */
export function Footnotes({ version }: { version: PublicVersion }) {
  const t = useTranslations("public");
  const locale = useLocale();
  if (version.footnotes.length === 0) return null;
  return (
    <section className="footnotes" aria-label={t("footnotes")}>
      <ol>
        {version.footnotes.map((note) => (
          <li key={note.number} id={`fn-${note.number}`} value={note.number}>
            <StoredHtml html={note.html} className="footnote-text" locale={locale} inline />{" "}
            <BackToText anchor={anchorOfNote(version, note.number)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The first paragraph that refers to a note; undefined for a note that nothing refers to. */
function anchorOfNote({ paragraphs }: PublicVersion, number: number): string | undefined {
  return paragraphs.find((paragraph) => paragraph.html.includes(`href="#fn-${number}"`))?.anchor;
}

function BackToText({ anchor }: { anchor: string | undefined }) {
  const t = useTranslations("public");
  if (anchor === undefined) return null;
  return (
    <a href={`#${anchor}`} aria-label={t("backToText")}>
      ↩
    </a>
  );
}
