import { paragraphNames } from "@/components/reading/paragraph-names";
import { Notice } from "@/components/ui/notice";
import { StanceMark } from "@/components/ui/stance-mark";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { ModerationCase as Case } from "@/lib/moderation/case-query";

type Props = { locale: string; item: Case };

const titles = { keep: "keeps", change: "proposes", delete: "deletes", add: "adds" } as const;

/** What it is, on what, when it came and by when a decision was promised; and why there is nothing to decide, where there is not. */
export function CaseHead({ locale, item }: Props) {
  const t = useTranslations("moderation.case");
  const words = useTranslations("contributions");
  const deadlines = useTranslations("deadlines");
  const name = isolated(item.organisation?.name ?? item.author ?? "");
  const received = showInstant(item.submittedAt, item.zone, locale);
  const [first] = item.paragraphs;
  const place = usePlace(item, locale);
  const above = `/${locale}/consultations/${item.consultation.slug}`;
  const text = item.text === null ? above : `${above}/drafts/${item.text.draft.slug}/${item.text.slug}`;
  return (
    <>
      <header>
        <p className="facts small quiet">
          <a href={first === undefined ? text : `${text}#${first.anchor}`}>{place}</a>
          <time dateTime={received.iso}>{t("received", { text: received.text })}</time>
          <PromisedHour locale={locale} item={item} />
          <bdi className="reference">{item.reference}</bdi>
          {item.late ? <strong>{deadlines("late.mark")}</strong> : null}
        </p>
        <h2 id="case-title">
          {item.kind === "input" && item.input === null ? (
            t("wrote", { name })
          ) : item.input === null ? (
            t(item.stance === null ? "comments" : titles[item.stance], { name })
          ) : (
            <>
              {name}: <bdi lang={item.language}>{item.input.title}</bdi>
            </>
          )}
        </h2>
        {item.kind === "comment" ? (
          <p className="facts small">
            <StanceMark stance={item.stance ?? "general"}>{words(`stances.${item.stance ?? "none"}`)}</StanceMark>
            <span>{words(`types.${item.type}`)}</span>
          </p>
        ) : null}
      </header>
      <Standing item={item} />
    </>
  );
}

function PromisedHour({ locale, item: { decideBy, isOverdue, zone } }: Props) {
  const t = useTranslations("moderation.case");
  if (decideBy === null) return null;
  const { iso, text } = showInstant(decideBy, zone, locale);
  return (
    <time dateTime={iso} className={isOverdue ? "hint" : undefined}>
      {t(isOverdue ? "overdue" : "promised", { text })}
    </time>
  );
}

/** Why there is nothing to decide, where there is not. */
function Standing({ item }: { item: Case }) {
  const t = useTranslations("moderation.case");
  if (item.mayDecide) return null;
  if (item.submission === "withdrawn") return <Notice kind="warning" title={t("withdrawn")} />;
  return <Notice kind="warning" title={item.publication === "pending" ? t("own") : t("decided")} />;
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
