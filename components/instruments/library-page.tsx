import { LocalisedText } from "@/components/reading/localised-text";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicInstrument } from "@/lib/instruments/public";
import { bodyOfSymbol } from "@/lib/text/document-symbols";

/** The documents that texts and contributions cite, each leading to what cites it. */
export function LibraryPage({ locale, library }: { locale: string; library: readonly PublicInstrument[] }) {
  const t = useTranslations("instruments");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {library.length === 0 ? <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState> : null}
      <ul className="list dense">
        {library.map(({ symbol, titles, adoptedOn }) => {
          const body = bodyOfSymbol(symbol);
          return (
            <li key={symbol}>
              <a href={`/${locale}/instruments/${symbol}`}>
                <bdi dir="ltr">{symbol}</bdi>
                {titles === null ? null : (
                  <>
                    {"\u00a0· "}
                    <LocalisedText text={titles} locale={locale} />
                  </>
                )}
              </a>
              <p className="facts small quiet">
                {body === null ? null : <span>{t(`bodies.${body}`)}</span>}
                {adoptedOn === null ? null : (
                  <time dateTime={adoptedOn.toISOString().slice(0, 10)}>{showDate(adoptedOn, locale, "UTC")}</time>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
