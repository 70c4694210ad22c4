import type { ReactNode } from "react";
import { markOf } from "@/components/reading/comment-card";
import { Disclosure } from "@/components/ui/disclosure";
import { StanceMark } from "@/components/ui/stance-mark";
import { type MarkedState, StateMark } from "@/components/ui/state-mark";
import { StoredHtml } from "@/components/ui/stored-html";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";
import type { DeskPlacement } from "@/lib/placements/queries";
import { ChangedText, QuotedText } from "./placed-words";

const marks: Record<DeskPlacement["state"], MarkedState> = { placed: "published", moved: "soon", orphaned: "refused" };

type Props = {
  locale: string;
  item: DeskPlacement;
  /** Label of the later version. */
  label: Localised;
  /** What can be done with it. */
  children?: ReactNode;
};

/** One comment side by side: the words it was made on, and where they are now. */
export function PlacementCard({ locale, item, label, children }: Props) {
  const t = useTranslations("placements");
  const stances = useTranslations("public.stances");
  const { comment } = item;
  return (
    <article className="placement" id={comment.reference} aria-labelledby={`${item.id}-title`}>
      <header>
        <h2 id={`${item.id}-title`}>
          <bdi className="reference">{comment.reference}</bdi> <bdi>{comment.organisation ?? t("card.person")}</bdi>
        </h2>
        <p className="facts small">
          <StateMark state={marks[item.state]}>{t(`state.${item.state}`)}</StateMark>
          <StanceMark stance={markOf(comment.stance)}>{stances(markOf(comment.stance))}</StanceMark>
          {comment.answer === "pending" ? null : (
            <StateMark state="closed">{t(`work.state.${comment.answer}`)}</StateMark>
          )}
          {item.state === "orphaned" ? null : (
            <span className="quiet">{t("card.sure", { percent: Math.round(item.score * 100) })}</span>
          )}
        </p>
      </header>
      <div className="sides">
        <MadeOn locale={locale} item={item} />
        <StandsNow locale={locale} item={item} label={label} />
      </div>
      <Became item={item} />
      {item.confirmed === null ? null : <Confirmed locale={locale} confirmed={item.confirmed} />}
      {item.mayConfirm ? null : <p className="quiet small">{t("card.own")}</p>}
      {children}
    </article>
  );
}

function usePlace(locale: string) {
  const t = useTranslations("placements.card");
  return (label: Localised, number: string | null) => {
    const words = inLocale(label, locale).text;
    return number === null
      ? t("heading", { label: words })
      : t("paragraph", { label: words, number: isolated(number) });
  };
}

function MadeOn({ locale, item }: Pick<Props, "locale" | "item">) {
  const t = useTranslations("placements.card");
  const place = usePlace(locale);
  const { comment, from } = item;
  return (
    <section>
      <h3>{t(comment.redline === null ? "madeOn" : "madeOnProposed")}</h3>
      <p className="small quiet">{place(from.label, from.number)}</p>
      {comment.redline === null || from.quote !== null ? (
        <QuotedText text={from.text} language={from.language} quote={from.quote} />
      ) : null}
      {comment.redline === null ? null : <ChangedText segments={comment.redline} language={from.language} />}
      {comment.term === null ? null : <p>{t("term", comment.term)}</p>}
      {comment.changeNote === null ? null : <p dir="auto">{comment.changeNote}</p>}
      <Disclosure summary={t("reasons")}>
        <StoredHtml html={comment.bodyHtml} className="prose interface" language={comment.language} />
      </Disclosure>
    </section>
  );
}

function StandsNow({ locale, item, label }: Pick<Props, "locale" | "item" | "label">) {
  const t = useTranslations("placements.card");
  const place = usePlace(locale);
  return (
    <section>
      <h3>{t("standsNow")}</h3>
      {item.to.length === 0 ? <p>{t("gone")}</p> : null}
      {item.to.length === 0 ? null : (
        <p className="small quiet">{item.to.map(({ number }) => place(label, number)).join(" · ")}</p>
      )}
      {item.change === null ? (
        item.to.map(({ id, text }) => <QuotedText key={id} text={text} language={item.language} quote={null} />)
      ) : (
        <ChangedText segments={item.change} language={item.language} />
      )}
    </section>
  );
}

function Became({ item: { adoption, language, to } }: Pick<Props, "item">) {
  const t = useTranslations("placements");
  if (adoption === null) return null;
  const { outcome, measure } = adoption;
  return (
    <section>
      <h3>{t("card.whatBecame")}</h3>
      <p>
        <strong>{t(`adoption.${outcome}`, { measure })}</strong>
      </p>
      {outcome === "verbatim" || to.length === 0 || adoption.redline.length === 0 ? null : (
        <Disclosure summary={t("card.redline")}>
          <ChangedText segments={adoption.redline} language={language} />
        </Disclosure>
      )}
    </section>
  );
}

function Confirmed({ locale, confirmed }: { locale: string; confirmed: NonNullable<DeskPlacement["confirmed"]> }) {
  const t = useTranslations("placements.card");
  const { text } = showInstant(confirmed.at, "UTC", locale);
  return <p className="small quiet">{t("confirmedBy", { name: isolated(confirmed.by ?? t("person")), text })}</p>;
}
