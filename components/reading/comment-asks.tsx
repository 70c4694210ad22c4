import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import type { AskedChange } from "@/lib/contributions/asked-change";
import type { StoredRedline } from "@/lib/contributions/stored-redline";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { html } from "@/lib/web/documents/html-part";

type Props = {
  asked: AskedChange;
  /** Language of the comment; its own words are in it. */
  language: string;
  /** Language of the text; exact words and wordings are in it. */
  textLanguage: string;
  /** Number of the one paragraph it is about; null where it is about none or several, or a heading. */
  number: string | null;
};

/** What a comment asks for: exact words, the wording as a redline, the words of the writer, the fallback, the term. */
export function CommentAsks({ asked, language, textLanguage, number }: Props) {
  const t = useTranslations("contributions.asks");
  const text = { lang: textLanguage, dir: directionOf(textLanguage) };
  return (
    <>
      {asked.quote === null ? null : (
        <p className="small quiet">
          {t.rich("onWords", {
            words: () => (
              <mark {...text} className="quoted">
                {asked.quote}
              </mark>
            ),
          })}
        </p>
      )}
      {asked.addPosition === null ? null : <p className="small quiet">{placeOf(t, asked.addPosition, number)}</p>}
      <Wording redline={asked.redline} language={textLanguage} />
      {asked.term === null ? null : <TermLine term={asked.term} textLanguage={textLanguage} />}
      {asked.changeNote === null ? null : (
        <p>
          {t.rich("note", {
            note: () => (
              <span className="note" lang={language} dir={directionOf(language)}>
                {asked.changeNote}
              </span>
            ),
          })}
        </p>
      )}
      {asked.fallback === null ? null : (
        <>
          <p className="small quiet">{t(asked.fallback.stance === "keep" ? "orKeep" : "orChange")}</p>
          <Wording redline={asked.fallback.redline} language={textLanguage} />
        </>
      )}
    </>
  );
}

function Wording({ redline, language }: { redline: StoredRedline | null; language: string }) {
  const labels = useRedlineLabels();
  if (redline === null) return null;
  return html`
    <blockquote lang="${language}" dir="${directionOf(language)}">${Redline({ segments: redline, labels })}</blockquote>`;
}

/** "Replace x by y throughout", and at how many places where these were counted. */
function TermLine({ term, textLanguage }: { term: NonNullable<AskedChange["term"]>; textLanguage: string }) {
  const t = useTranslations("contributions.asks");
  const labels = useRedlineLabels();
  const words = (kind: "deleted" | "inserted", text: string) => (
    <span className="term" lang={textLanguage} dir={directionOf(textLanguage)}>
      <Redline segments={[{ kind, text }]} labels={labels} />
    </span>
  );
  return (
    <p>
      {t.rich("term", { from: () => words("deleted", term.from), to: () => words("inserted", term.to) })}
      {term.places === null ? null : (
        <span className="small quiet">
          {" "}
          ({t("places", { count: term.places.open })}
          {term.places.agreed === 0 ? null : `; ${t("agreedPlaces", { count: term.places.agreed })}`})
        </span>
      )}
    </p>
  );
}

type Translate = ReturnType<typeof useTranslations<"contributions.asks">>;

function placeOf(t: Translate, position: "before" | "after", number: string | null): string {
  if (number === null) return t(position === "after" ? "addAfterThis" : "addBeforeThis");
  return t(position === "after" ? "addAfter" : "addBefore", { number: isolated(number) });
}
