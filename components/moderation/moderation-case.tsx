import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InputBody } from "@/components/inputs/input-body";
import { CommentAsks } from "@/components/reading/comment-asks";
import { paragraphNames } from "@/components/reading/paragraph-names";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { StanceMark } from "@/components/ui/stance-mark";
import { StoredHtml } from "@/components/ui/stored-html";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { inLocale } from "@/lib/kernel/localised";
import type { ModerationCase as Case } from "@/lib/moderation/case-query";

type Props = { locale: string; item: Case; children: ReactNode };

const titles = { keep: "keeps", change: "proposes", delete: "deletes", add: "adds" } as const;

/** A contribution in its context: the paragraph with what would change, the reasons, who sent it, what was decided. */
export function ModerationCase({ locale, item, children }: Props) {
  const t = useTranslations("moderation.case");
  const words = useTranslations("contributions");
  const deadlines = useTranslations("deadlines");
  // What stands in the paragraph above is not repeated below it.
  const rest = { ...item.asked, redline: item.asked.stance === "add" ? item.asked.redline : null };
  const name = isolated(item.organisation?.name ?? item.author ?? "");
  const received = showInstant(item.submittedAt, item.zone, locale);
  const [first] = item.paragraphs;
  const place = usePlace(item, locale);
  const above = `/${locale}/consultations/${item.consultation.slug}`;
  const text = item.text === null ? above : `${above}/drafts/${item.text.draft.slug}/${item.text.slug}`;
  return (
    <section className="case" id="case" aria-labelledby="case-title">
      <header>
        <p className="facts small quiet">
          <a href={first === undefined ? text : `${text}#${first.anchor}`}>{place}</a>
          <time dateTime={received.iso}>{t("received", { text: received.text })}</time>
          <bdi className="reference">{item.reference}</bdi>
          {item.late ? <strong>{deadlines("late.mark")}</strong> : null}
        </p>
        <h2 id="case-title">
          {item.input === null ? (
            t(item.stance === null ? "comments" : titles[item.stance], { name })
          ) : (
            <>
              {name}: <bdi lang={item.language}>{item.input.title}</bdi>
            </>
          )}
        </h2>
        {item.input === null ? (
          <p className="facts small">
            <StanceMark stance={item.stance ?? "general"}>{words(`stances.${item.stance ?? "none"}`)}</StanceMark>
            <span>{words(`types.${item.type}`)}</span>
          </p>
        ) : null}
      </header>
      <Standing item={item} />
      {item.paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.anchor} paragraph={paragraph} item={item} />
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
      {item.input === null ? (
        <div className="contribution">
          <header>
            <span className="by">{t("reasons")}</span>
          </header>
          <div lang={item.language} dir={directionOf(item.language)}>
            <StoredHtml html={item.bodyHtml} />
          </div>
        </div>
      ) : (
        <InputBody locale={locale} input={item.input} language={item.language} />
      )}
      <Sender item={item} locale={locale} />
      <Earlier item={item} locale={locale} />
      {children}
    </section>
  );
}

/** Why there is nothing to decide, where there is not. */
function Standing({ item }: { item: Case }) {
  const t = useTranslations("moderation.case");
  if (item.mayDecide) return null;
  if (item.submission === "withdrawn") return <Notice kind="warning" title={t("withdrawn")} />;
  return <Notice kind="warning" title={item.publication === "pending" ? t("own") : t("decided")} />;
}

type ShownParagraph = { paragraph: Case["paragraphs"][number]; item: Case };

/** The paragraph as it stands, or as it would read; a deletion of several strikes each of them. */
function Paragraph({ paragraph, item }: ShownParagraph) {
  const { asked } = item;
  const labels = useRedlineLabels();
  const inPlace = inPlaceOf(asked);
  const isStruck = asked.stance === "delete" && asked.redline === null;
  const segments = isStruck ? [{ kind: "deleted" as const, text: paragraph.text }] : inPlace;
  return (
    <div className="para alone" lang={languageOfText(item)} dir={directionOf(languageOfText(item))}>
      <span className="number">
        <bdi>{paragraph.number ?? "¶"}</bdi>
      </span>
      <div className="text">
        {segments === null ? (
          <StoredHtml html={paragraph.html} className="paragraph-text" inline />
        ) : (
          <Redline segments={segments} labels={labels} />
        )}
      </div>
    </div>
  );
}

/** The language of the words it is about; its own where it is on no text. */
function languageOfText({ text, language }: Case): string {
  return text?.language ?? language;
}

/** Whether there is anything to show beside the paragraph. */
function asksMore({ redline, addPosition, changeNote, fallback, quote, term }: Case["asked"]): boolean {
  return [redline, addPosition, changeNote, fallback, quote, term].some((part) => part !== null);
}

/** The redline that stands in the paragraph itself; one of a new paragraph stands beside it. */
function inPlaceOf({ stance, redline }: Case["asked"]) {
  return stance === "add" ? null : redline;
}

function Sender({ item, locale }: { item: Case; locale: string }) {
  const t = useTranslations("moderation.case");
  const groups = useTranslations("public.groups");
  const protection = useTranslations("protection.case");
  const { organisation, author, isProtected, reference, consultation } = item;
  const countries = new Intl.DisplayNames([locale], { type: "region" });
  return (
    <section className="stack">
      <h3>{t("record")}</h3>
      {isProtected ? (
        <Notice kind="information" title={protection("protected")}>
          <a href={`/${locale}/desk/protected/${consultation.slug}/${reference}`}>{protection("open")}</a>
        </Notice>
      ) : null}
      <Facts
        facts={[
          ...(organisation === null
            ? []
            : [
                {
                  term: t("group"),
                  value:
                    organisation.stakeholderGroup === null ? t("notStated") : groups(organisation.stakeholderGroup),
                },
                {
                  term: t("country"),
                  value: organisation.country === null ? t("notStated") : countries.of(organisation.country),
                },
                { term: t("published"), value: organisation.published },
                { term: t("refused"), value: organisation.refused },
              ]),
          { term: t("author"), value: <bdi>{author ?? t("notStated")}</bdi> },
        ]}
      />
    </section>
  );
}

function Earlier({ item, locale }: { item: Case; locale: string }) {
  const t = useTranslations("moderation.case");
  const past = useTranslations("moderation.decisions.past");
  if (item.earlier.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t("earlier")}</h3>
      <ul className="list dense">
        {item.earlier.map((one) => (
          <li key={one.id}>
            <p className="small quiet">
              {t("earlierLine", {
                decision: past(one.decision),
                text: showInstant(one.decidedAt, item.zone, locale).text,
                name: one.moderator ?? "",
              })}
            </p>
            {Object.keys(one.reason).length === 0 ? null : <p>{inLocale(one.reason, locale).text}</p>}
            {one.words === null ? null : <p dir="auto">{one.words}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function usePlace({ paragraphs, text, consultation }: Case, locale: string): string {
  const t = useTranslations("moderation.case");
  const words = useTranslations("contributions");
  const [only] = paragraphs;
  if (text === null) return inLocale(consultation.title, locale).text;
  const version = inLocale(text.label, locale).text;
  if (only === undefined) return t("onText", { version });
  if (paragraphs.length === 1 && only.number === null) return t("onHeading", { version });
  const names = paragraphNames(paragraphs, locale, {
    heading: words("list.heading"),
    more: (values) => words("asks.more", values),
  });
  return paragraphs.length === 1 ? t("on", { version, number: names }) : t("onSeveral", { version, numbers: names });
}
