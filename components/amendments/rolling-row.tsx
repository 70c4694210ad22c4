import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import type { RollingNote, RollingParagraph, RollingWording } from "@/lib/amendments/rolling-paragraph";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { Bracket, BracketedText } from "./bracketed";

type Props = { locale: string; base: string; paragraph: RollingParagraph; textLanguage: string };

/** A paragraph of the rolling text; one with proposals can be folded away. */
export function RollingRow({ locale, base, paragraph, textLanguage }: Props) {
  const t = useTranslations("amendments");
  const level = paragraph.depth === 0 ? "" : ` level-${Math.min(paragraph.depth, 2) + 1}`;
  const page = `${base}/paragraphs/${paragraph.anchor}`;
  const words = paragraph.runs.map((run) => (run.kind === "text" ? run.text : run.base)).join("");
  const direction = directionOf(locale);
  return (
    <div className={`para${level}`} id={paragraph.anchor}>
      <a className="number" href={page}>
        <bdi>{paragraph.number ?? "¶"}</bdi>
      </a>
      <div className="text">
        {paragraph.proposals === 0 ? (
          words
        ) : (
          <details className="rolled" open>
            <summary>
              <span lang={locale} dir={direction} className="count">
                {t("proposals", { count: paragraph.proposals })}
              </span>
              <span className="opening">{words}</span>
            </summary>
            <Additions locale={locale} wordings={paragraph.before} />
            {paragraph.deletedBy.length === 0 ? null : (
              <p className="whole" lang={locale} dir={direction}>
                <Bracket locale={locale} by={paragraph.deletedBy}>
                  <del>{t("rolling.deleteParagraph")}</del>
                </Bracket>
              </p>
            )}
            <p>
              <BracketedText locale={locale} runs={paragraph.runs} />
            </p>
            <Additions locale={locale} wordings={paragraph.after} />
            {paragraph.keptBy.length === 0 ? null : (
              <p className="whole" lang={locale} dir={direction}>
                <Bracket locale={locale} by={paragraph.keptBy}>
                  {t("rolling.keep")}
                </Bracket>
              </p>
            )}
            <RollingNotes locale={locale} notes={paragraph.notes} textLanguage={textLanguage} />
          </details>
        )}
      </div>
      {paragraph.proposals === 0 ? null : (
        <div className="notes" lang={locale} dir={direction}>
          <a href={page}>{t("rolling.sideBySide")}</a>
        </div>
      )}
    </div>
  );
}

function Additions({ locale, wordings }: { locale: string; wordings: readonly RollingWording[] }) {
  const labels = useRedlineLabels();
  return (
    <>
      {wordings.map((wording) => (
        <p key={wording.text}>
          <Bracket locale={locale} by={wording.by}>
            <Redline segments={[{ kind: "inserted", text: wording.text }]} labels={labels} />
          </Bracket>
        </p>
      ))}
    </>
  );
}

/** What is asked for and cannot stand inside the words of the text. */
export function RollingNotes({
  locale,
  notes,
  textLanguage,
}: {
  locale: string;
  notes: readonly RollingNote[];
  textLanguage: string;
}) {
  const t = useTranslations("amendments.rolling");
  if (notes.length === 0) return null;
  return (
    <ul className="rolling-notes" lang={locale} dir={directionOf(locale)}>
      {notes.map((note) => (
        <li key={`${note.kind} ${note.text}`}>
          <Bracket locale={locale} by={note.by}>
            {t(`note.${note.text === "" && note.kind === "own_words" ? "reasons_only" : note.kind}`)}{" "}
            {note.text === "" ? null : (
              <bdi lang={note.kind === "own_words" ? undefined : textLanguage}>{note.text}</bdi>
            )}
          </Bracket>
        </li>
      ))}
    </ul>
  );
}
