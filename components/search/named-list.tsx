import { LocalisedText } from "@/components/reading/localised-text";
import { colon } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import type { Named } from "@/lib/search/named";
import { normNames } from "@/lib/templates/norm-names";

/** What goes by the very name that was typed, before all that only mentions it. */
export function NamedList({ locale, named }: { locale: string; named: readonly Named[] }) {
  const t = useTranslations("search");
  if (named.length === 0) return null;
  return (
    <nav className="search-named" aria-labelledby="named">
      <h2 id="named">{t("named")}</h2>
      <ul className="plain-list">
        {named.map((one) => (
          <li key={one.path}>
            <a href={`/${locale}${one.path}`}>
              <NamedTitle locale={locale} title={one.title} />
            </a>{" "}
            <span className="small quiet">
              {t(`namedKinds.${one.kind}`)}
              {one.place === null ? null : (
                <>
                  {"\u00a0· "}
                  {typeof one.place === "string" ? (
                    <bdi>{one.place}</bdi>
                  ) : (
                    <LocalisedText text={one.place} locale={locale} />
                  )}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NamedTitle({ locale, title }: { locale: string; title: Named["title"] }) {
  const norms = useTranslations("templates.norms");
  const part = useTranslations("templates.part");
  if (typeof title !== "string") return <LocalisedText text={title} locale={locale} />;
  const norm = normNames.find((known) => known === title);
  if (norm === undefined) return <bdi>{title}</bdi>;
  return `${part("normNamed", { letter: norm.slice(-1) })}${colon(locale)}${norms(norm)}`;
}
