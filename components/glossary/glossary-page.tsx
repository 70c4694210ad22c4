import { LocalisedText } from "@/components/reading/localised-text";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Toolbar } from "@/components/ui/toolbar";
import type { PublicTerm } from "@/lib/glossary/public";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { DefinitionList } from "./definition-list";

type Props = {
  locale: string;
  /** All that are shown, in their order. */
  terms: readonly PublicTerm[];
  /** Processes that have terms of their own. */
  processes: readonly NonNullable<PublicTerm["process"]>[];
  /** The process whose terms are shown beside those of the platform; null for all. */
  chosen: string | null;
};

/** What words mean here: of a contested term every definition, with its source and who uses it so. */
export function GlossaryPage({ locale, terms, processes, chosen }: Props) {
  const t = useTranslations("glossary");
  const data = useTranslations("organisations.directory");
  const here = `/${locale}/glossary`;
  const narrowed = chosen === null ? "" : `?process=${chosen}`;
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {processes.length === 0 ? null : (
        <Toolbar label={t("byProcess")}>
          <a href={here} aria-current={chosen === null ? "page" : undefined}>
            {t("all")}
          </a>
          {processes.map(({ slug, name }) => (
            <a key={slug} href={`${here}?process=${slug}`} aria-current={chosen === slug ? "page" : undefined}>
              <LocalisedText text={name} locale={locale} />
            </a>
          ))}
        </Toolbar>
      )}
      <div className="sections">
        {terms.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
        ) : (
          <>
            <p className="list-head">
              <span className="nums">{t("count", { count: terms.length })}</span>
              <a href={`/api/v1/glossary.csv${narrowed}`}>{data("csv")}</a>
              <a href={`/api/v1/glossary${narrowed}`}>{data("json")}</a>
            </p>
            <dl className="glossary">
              {terms.map((term) => (
                <Entry key={term.slug} locale={locale} term={term} />
              ))}
            </dl>
          </>
        )}
      </div>
    </>
  );
}

function Entry({ locale, term: { slug, term, process, definitions } }: { locale: string; term: PublicTerm }) {
  const t = useTranslations("glossary");
  const shown = inLocale(term, locale).language;
  const others = Object.entries(term).filter(([language]) => language !== shown);
  return (
    <div id={slug}>
      <dt>
        <a href={`#${slug}`}>
          <LocalisedText text={term} locale={locale} />
        </a>
        {process === null ? null : (
          <span className="small quiet">
            {t("in")}{" "}
            <a href={`/${locale}/processes/${process.slug}`}>
              <LocalisedText text={process.name} locale={locale} />
            </a>
          </span>
        )}
      </dt>
      <dd>
        {definitions.length > 1 ? <p className="small quiet">{t("rivals", { count: definitions.length })}</p> : null}
        <DefinitionList locale={locale} definitions={definitions} />
        {others.length === 0 ? null : (
          <p className="facts small quiet">
            {others.map(([language, words]) => (
              <span key={language} lang={language} dir={directionOf(language)}>
                {words}
              </span>
            ))}
          </p>
        )}
      </dd>
    </div>
  );
}
