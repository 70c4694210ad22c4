import type { ReactNode } from "react";
import type { CorrectedWords, PublicCorrection } from "@/lib/corrections/corrected-words";
import { showDate } from "@/lib/i18n/dates";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  locale: string;
  corrections: readonly CorrectedWords[];
  /** Language of the text that is corrected. */
  language: string;
  /** Whether marks in the text lead to them; a text that stands on a page more than once has none. */
  anchored?: boolean;
};

/** Corrections beside what was published: the words as they stand, what should stand, and what was said before. */
export function CorrectionNotes({ locale, corrections, language, anchored = false }: Props) {
  const t = useTranslations("corrections.note");
  if (corrections.length === 0) return null;
  const day = (instant: Date) => (
    <time dateTime={instant.toISOString().slice(0, 10)}>{showDate(instant, locale, "UTC")}</time>
  );
  return (
    <div className="annotations corrections" lang={locale} dir={directionOf(locale)}>
      {corrections.map(({ number, quote, now, earlier, asPublished }) => (
        <aside
          key={now.id}
          id={anchored ? `correction-${now.id}` : undefined}
          className="annotation correction"
          aria-label={t("title", { number })}
        >
          <p className="small">
            <strong>{t("title", { number })}</strong> <span className="quiet">{day(now.acceptedAt)}</span>
          </p>
          <dl className="corrected-words">
            <dt>{t("published")}</dt>
            <dd>
              <bdi lang={language} dir={directionOf(language)}>
                {quote}
              </bdi>
              {asPublished === null ? null : <AsOf day={day(asPublished)} />}
            </dd>
            {earlier.toReversed().map((one) => (
              <Stands key={one.id} term={t("earlier")} correction={one} day={day} />
            ))}
            <Stands term={t("now")} correction={now} day={day} strong />
            {now.source === null ? null : (
              <>
                <dt>{t("source")}</dt>
                <dd>
                  <bdi lang={now.language}>{now.source}</bdi>
                </dd>
              </>
            )}
          </dl>
          <p className="small quiet">{t(now.byItsSide ? "byItsSide" : "unchanged")}</p>
        </aside>
      ))}
    </div>
  );
}

type StandsProps = { term: string; correction: PublicCorrection; day(instant: Date): ReactNode; strong?: boolean };

function Stands({ term, correction, day, strong = false }: StandsProps) {
  const words = (
    <bdi lang={correction.language} dir={directionOf(correction.language)}>
      {correction.correct}
    </bdi>
  );
  return (
    <>
      <dt>{term}</dt>
      <dd>
        {strong ? <strong>{words}</strong> : words}
        {correction.asOf === null ? null : <AsOf day={day(correction.asOf)} />}
      </dd>
    </>
  );
}

function AsOf({ day }: { day: ReactNode }) {
  const t = useTranslations("corrections.note");
  return <span className="quiet as-of"> {t.rich("asOf", { day: () => day })}</span>;
}
