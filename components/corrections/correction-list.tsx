import { useTranslations } from "next-intl";
import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import type { DeskCorrection } from "@/lib/corrections/queries";
import { showDate, showInstant } from "@/lib/i18n/dates";
import { directionOf } from "@/lib/i18n/locales";
import { inLocale } from "@/lib/kernel/localised";
import { RefuseForm } from "./refuse-form";

type Props = {
  locale: string;
  items: readonly DeskCorrection[];
  state: "pending" | "standing";
  settle: FormAction;
  withdraw: FormAction;
};

/** Corrections on the desk: the words as published, what should stand, who says so, and the acts. */
export function CorrectionList({ locale, items, state, settle, withdraw }: Props) {
  const t = useTranslations("corrections.desk");
  const fields = useTranslations("organisations.fields");
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item.id} className="stack">
          <h2>
            <a href={`/${locale}${item.page}`}>
              <bdi className="reference">{item.name}</bdi>
            </a>
          </h2>
          <p className="facts small quiet">
            <span>{item.fact === null ? inLocale(item.consultation, locale).text : fields(item.fact)}</span>
            <span>{showInstant(item.suggestedAt, "UTC", locale).text}</span>
            <Suggester item={item} />
          </p>
          <Facts
            facts={[
              { term: t("quote"), value: <Words language={item.textLanguage}>{item.quote}</Words> },
              { term: t("correct"), value: <Words language={item.language}>{item.correct}</Words> },
              ...(item.asOf === null ? [] : [{ term: t("asOf"), value: showDate(item.asOf, locale, "UTC") }]),
              ...(item.source === null
                ? []
                : [{ term: t("source"), value: <Words language={item.language}>{item.source}</Words> }]),
            ]}
          />
          {state === "standing" && item.mayWithdraw ? (
            <ActForm action={withdraw} values={{ id: item.id, seenRevision: item.revision }}>
              {t(item.fact === null ? "withdraw" : "withdrawLine")}
            </ActForm>
          ) : null}
          {state === "pending" && item.mayReview ? <Review item={item} settle={settle} /> : null}
          {state === "pending" && !item.mayReview ? <Notice kind="warning" title={t("own")} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Review({ item, settle }: { item: DeskCorrection; settle: FormAction }) {
  const t = useTranslations("corrections.desk");
  return (
    <>
      {item.wantsAnswer ? <p className="small quiet">{t("wantsAnswer")}</p> : null}
      <ActForm
        action={settle}
        kind="primary"
        values={{ id: item.id, seenRevision: item.revision, decision: "accept" }}
        next={t(item.fact === null ? "acceptNext" : "acceptNextEntry")}
      >
        {t("accept")}
      </ActForm>
      <RefuseForm action={settle} id={item.id} revision={item.revision} />
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
