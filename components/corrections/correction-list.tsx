import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { useFactName } from "@/components/organisations/fact-name";
import type { FieldLists } from "@/components/organisations/fields-props";
import { ShownFact } from "@/components/organisations/shown-fact";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import type { DeskCorrection } from "@/lib/corrections/queries";
import { showDate, showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { EntryFact } from "@/lib/organisations/entry-facts";
import { AmendForm } from "./amend-form";
import { RefuseForm } from "./refuse-form";

type Props = {
  locale: string;
  items: readonly DeskCorrection[];
  state: "pending" | "standing";
  settle: FormAction;
  withdraw: FormAction;
  /** What a form about a fact of an entry offers, in the reader's language. */
  listsFor(fact: EntryFact): FieldLists;
};

/** Corrections on the desk: the words as published, what should stand, who says so, and the acts. */
export function CorrectionList({ locale, items, state, settle, withdraw, listsFor }: Props) {
  const t = useTranslations("corrections.desk");
  const nameOf = useFactName(locale);
  const words = useTranslations("public");
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item.id} className="stack">
          <h2>
            <a href={`/${locale}${item.page}`}>
              {item.number === null ? (
                <bdi className={item.fact === null ? "reference" : undefined}>{item.name}</bdi>
              ) : (
                words("paragraphOf", { text: isolated(item.name), number: isolated(item.number) })
              )}
            </a>
          </h2>
          <p className="facts small quiet">
            <span>{item.fact === null ? inLocale(item.consultation, locale).text : nameOf(item.fact)}</span>
            <span>{showInstant(item.suggestedAt, "UTC", locale).text}</span>
            <Suggester item={item} />
          </p>
          <OldAndNew locale={locale} item={item} />
          <Facts
            facts={[
              ...(item.asOf === null ? [] : [{ term: t("asOf"), value: showDate(item.asOf, locale, "UTC") }]),
              {
                term: t("source"),
                value: item.source === null ? t("noSource") : <Words language={item.language}>{item.source}</Words>,
              },
            ]}
          />
          {state === "standing" && item.mayWithdraw ? (
            <ActForm action={withdraw} values={{ id: item.id, seenRevision: item.revision }}>
              {t(item.fact === null ? "withdraw" : "withdrawLine")}
            </ActForm>
          ) : null}
          {state === "pending" && item.mayReview ? <Review item={item} settle={settle} listsFor={listsFor} /> : null}
          {state === "pending" && !item.mayReview ? <Notice kind="warning" title={t("own")} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** What stands there, and beside it what should. */
function OldAndNew({ locale, item }: { locale: string; item: DeskCorrection }) {
  const t = useTranslations("corrections.desk");
  const { fact, quote, correct, accepted, wholes, textLanguage, language } = item;
  const shown = (text: string, spoken: string) =>
    fact === null ? (
      <Words language={spoken}>{text}</Words>
    ) : (
      <ShownFact {...{ locale, fact, text, wholes }} language={textLanguage} />
    );
  const sides = [
    { term: t(fact === null ? "quote" : "entrySays"), value: shown(quote, textLanguage) },
    { term: t(fact === null ? "correct" : "entryShouldSay"), value: shown(correct, language) },
    ...(accepted === null ? [] : [{ term: t("accepted"), value: shown(accepted, language) }]),
  ];
  return (
    <dl className="old-and-new">
      {sides.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type ReviewProps = Pick<Props, "settle" | "listsFor"> & { item: DeskCorrection };

function Review({ item, settle, listsFor }: ReviewProps) {
  const t = useTranslations("corrections.desk");
  const { id, revision, fact } = item;
  return (
    <>
      {item.wantsAnswer ? <p className="small quiet">{t("wantsAnswer")}</p> : null}
      <ActForm
        action={settle}
        kind="primary"
        values={{ id, seenRevision: revision, decision: "accept" }}
        next={t(fact === null ? "acceptNext" : "acceptNextEntry")}
      >
        {t("accept")}
      </ActForm>
      {fact === null ? null : (
        <AmendForm
          action={settle}
          {...{ id, revision, fact }}
          begin={item.correct}
          wholes={item.wholes}
          lists={listsFor(fact)}
        />
      )}
      <RefuseForm action={settle} id={id} revision={revision} />
    </>
  );
}

function Suggester({ item }: { item: DeskCorrection }) {
  const t = useTranslations("corrections.desk");
  if (item.byDesk) return <span>{t("byDesk")}</span>;
  if (item.byItsSide) return <span>{t("byItsSide")}</span>;
  return item.suggestedFor === null ? <span>{t("byReader")}</span> : <bdi>{item.suggestedFor}</bdi>;
}

function Words({ language, children }: { language: string; children: string }) {
  return (
    <span className="plain-words" lang={language} dir={directionOf(language)}>
      {children}
    </span>
  );
}
