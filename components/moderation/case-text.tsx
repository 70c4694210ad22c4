import { MarksLine } from "@/components/contributions/marks-line";
import { InputBody } from "@/components/inputs/input-body";
import { CommentAsks } from "@/components/reading/comment-asks";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { StoredHtml } from "@/components/ui/stored-html";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { ModerationCase as Case } from "@/lib/moderation/case-query";
import { languageOfText } from "./case-language";

type Props = { locale: string; item: Case };

/** The contribution's own words: the wording it asks for, its reasons, or its parts. */
export function CaseText({ locale, item }: Props) {
  const t = useTranslations("moderation.case");
  if (item.isSealed) return <p className="quiet">{t("sealed")}</p>;
  const marks = <MarksLine locale={locale} topics={item.topics} impacts={item.impacts} />;
  if (item.input !== null) {
    return (
      <>
        {marks}
        <InputBody locale={locale} input={item.input} language={item.language} />
      </>
    );
  }
  // What stands in the paragraph above is not repeated below it.
  const rest = { ...item.asked, redline: item.asked.stance === "add" ? item.asked.redline : null };
  const [first] = item.paragraphs;
  return (
    <>
      {item.paragraphs.map((paragraph) => (
        <Proposed key={paragraph.anchor} paragraph={paragraph} item={item} />
      ))}
      {asksMore(rest) ? (
        <div className="contribution">
          <CommentAsks
            asked={rest}
            language={item.language}
            textLanguage={languageOfText(item)}
            number={item.paragraphs.length === 1 ? (first?.number ?? null) : null}
          />
        </div>
      ) : null}
      <div className="contribution">
        <header>
          <span className="by">{t("reasons")}</span>
        </header>
        <StoredHtml html={item.bodyHtml} language={item.language} />
        {marks}
      </div>
    </>
  );
}

type ProposedParagraph = { paragraph: Case["paragraphs"][number]; item: Case };

/** The paragraph as it would read; a deletion of several strikes each of them. Nothing where its words stay. */
function Proposed({ paragraph, item }: ProposedParagraph) {
  const { asked } = item;
  const labels = useRedlineLabels();
  const isStruck = asked.stance === "delete" && asked.redline === null;
  const segments = isStruck ? [{ kind: "deleted" as const, text: paragraph.text }] : inPlaceOf(asked);
  if (segments === null) return null;
  return (
    <div className="para alone" lang={languageOfText(item)} dir={directionOf(languageOfText(item))}>
      <span className="number">
        <bdi>{paragraph.number ?? "¶"}</bdi>
      </span>
      <div className="text">
        <Redline segments={segments} labels={labels} />
      </div>
    </div>
  );
}

/** Whether there is anything to show beside the paragraph. */
function asksMore({ redline, addPosition, changeNote, fallback, quote, term }: Case["asked"]): boolean {
  return [redline, addPosition, changeNote, fallback, quote, term].some((part) => part !== null);
}

/** The redline that stands in the paragraph itself; one of a new paragraph stands beside it. */
function inPlaceOf({ stance, redline }: Case["asked"]) {
  return stance === "add" ? null : redline;
}
