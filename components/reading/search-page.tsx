import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { directionOf } from "@/lib/i18n/locales";
import type { SearchHit } from "@/lib/search/public";
import { LocalisedText } from "./localised-text";

type Props = { locale: string; words: string; hits: readonly SearchHit[] };

/** Search in published texts and contributions; accents and vowel signs make no difference. */
export function SearchPage({ locale, words, hits }: Props) {
  const t = useTranslations("public");
  const kinds = ["paragraph", "contribution"] as const;
  return (
    <>
      <PageHead title={t("searchTitle")} lead={t("searchLead")} />
      <search>
        <form className="filters" method="get" aria-label={t("searchTitle")}>
          <TextField name="q" label={t("searchFor")} defaultValue={words} type="search" grow maxLength={200} />
          <Button kind="primary">{t("searchGo")}</Button>
        </form>
      </search>
      {words !== "" && hits.length === 0 ? (
        <EmptyState title={t("nothingFound", { words })}>{t("nothingFoundHint")}</EmptyState>
      ) : null}
      {kinds.map((kind) => {
        const found = hits.filter((hit) => hit.kind === kind);
        if (found.length === 0) return null;
        return (
          <section key={kind} className="found">
            <h2>{t(`found.${kind}`, { count: found.length })}</h2>
            <ol className="list dense">
              {found.map((hit) => (
                <li key={hit.id}>
                  <a href={`/${locale}${hit.path}`}>
                    <bdi lang={hit.language}>{hit.title}</bdi>
                  </a>
                  <p lang={hit.language} dir={directionOf(hit.language)}>
                    {hit.excerpt}
                  </p>
                  <p className="small quiet">
                    <LocalisedText text={hit.place} locale={locale} />
                  </p>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}
