import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { CitingContribution, CitingText } from "@/lib/instruments/cited-by";
import type { PublicInstrument } from "@/lib/instruments/public";
import type { Page } from "@/lib/kernel/pages";
import { bodyOfSymbol, officialAddress } from "@/lib/text/document-symbols";
import { CitingContributionLine, CitingTextLine } from "./citing-lines";

type Props = {
  locale: string;
  instrument: PublicInstrument;
  /** On the first page only. */
  texts: readonly CitingText[];
  contributions: Page<CitingContribution>;
  isFirst: boolean;
};

/** A document of the United Nations, and what was published here that cites it. */
export function InstrumentPage({ locale, instrument, texts, contributions, isFirst }: Props) {
  const t = useTranslations("instruments");
  const { symbol, titles, adoptedOn } = instrument;
  const body = bodyOfSymbol(symbol);
  const base = `/${locale}/instruments/${symbol}`;
  const nothing = texts.length === 0 && contributions.items.length === 0;
  const shownSymbol = <bdi dir="ltr">{symbol}</bdi>;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/instruments`, label: t("title") }]} />}
        title={titles === null ? shownSymbol : <LocalisedText text={titles} locale={locale} />}
        facts={
          <>
            {titles === null ? null : <strong className="nums">{shownSymbol}</strong>}
            {body === null ? null : <span>{t(`bodies.${body}`)}</span>}
            {adoptedOn === null ? null : (
              <time dateTime={adoptedOn.toISOString().slice(0, 10)}>{showDate(adoptedOn, locale, "UTC")}</time>
            )}
          </>
        }
        actions={
          <>
            <a href={officialAddress(symbol, locale)} rel="external noopener">
              {t("readThere")}
            </a>
            <a
              href={`/${locale}/follow?${new URLSearchParams({ kind: "search", subject: `"${symbol}"` })}`}
              rel="nofollow"
            >
              {t("follow")}
            </a>
          </>
        }
      />
      {nothing ? <EmptyState title={t("notCited")}>{t("notCitedHint")}</EmptyState> : null}
      <div className="sections">
        {texts.length === 0 ? null : (
          <section aria-labelledby="in-texts">
            <h2 id="in-texts">{t("inTexts")}</h2>
            <ul className="list dense">
              {texts.map((text) => (
                <CitingTextLine key={text.path} locale={locale} text={text} />
              ))}
            </ul>
          </section>
        )}
        {contributions.items.length === 0 ? null : (
          <section aria-labelledby="in-contributions">
            <h2 id="in-contributions">{t("inContributions")}</h2>
            <ol className="list dense">
              {contributions.items.map((citing) => (
                <CitingContributionLine key={citing.line.id} locale={locale} citing={citing} />
              ))}
            </ol>
            <Pagination
              newerHref={isFirst ? undefined : base}
              olderHref={contributions.next === null ? undefined : `${base}?cursor=${contributions.next}`}
            />
          </section>
        )}
      </div>
    </>
  );
}
