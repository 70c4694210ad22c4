import { LocalisedText } from "@/components/reading/localised-text";
import { isolated } from "@/lib/i18n/isolated";
import { listWords } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import type { StatementHead } from "@/lib/speakers/public";
import { ItemNumber } from "./item-number";

type Props = {
  locale: string;
  slug: string;
  keepsList: boolean;
  mayAsk: boolean;
  statements: readonly StatementHead[];
};

/** On the page of an event: the way to its list of speakers, and the statements that were published since. */
export function FloorSection({ locale, slug, keepsList, mayAsk, statements }: Props) {
  const t = useTranslations("speakers");
  if (!keepsList && statements.length === 0) return null;
  return (
    <section id="speakers" className="floor-item">
      <h2>{t("section.title")}</h2>
      {keepsList ? (
        <p className="facts">
          <a href={`/${locale}/events/${slug}/speakers`}>{t("section.follow")}</a>
          {mayAsk ? (
            <a href={`/${locale}/events/${slug}/floor`} rel="nofollow">
              {t("section.ask")}
            </a>
          ) : null}
        </p>
      ) : null}
      {statements.length === 0 ? null : (
        <>
          <h3>{t("section.statements")}</h3>
          <ul className="list dense">
            {statements.map(({ id, organisations, item }) => (
              <li key={id}>
                <a href={`/${locale}/statements/${id}`}>
                  {listWords(
                    organisations.map(({ name }) => isolated(name)),
                    locale,
                  )}
                </a>
                <span className="small quiet">
                  {item.number === null ? null : <ItemNumber number={item.number} />}
                  <LocalisedText text={item.title} locale={locale} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
