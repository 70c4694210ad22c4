import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { EntryCorrection } from "@/lib/corrections/public";
import { directionOf } from "@/lib/i18n/locales";
import type { CorrectableFact } from "@/lib/organisations/correctable-facts";
import { AsOfDay, ShownDay } from "./as-of-day";

type Props = {
  locale: string;
  corrections: readonly EntryCorrection[];
  /** Language of the description; null when there is none. */
  descriptionLanguage: string | null;
};

/** What an entry stated before it was corrected, the latest first: an old value never goes without a trace. */
export function EntryHistory({ locale, corrections, descriptionLanguage }: Props) {
  const t = useTranslations("corrections.entry");
  const note = useTranslations("corrections.note");
  const fields = useTranslations("organisations.fields");
  if (corrections.length === 0) return null;
  const words = (fact: CorrectableFact, said: string) => {
    const language = fact === "description" ? (descriptionLanguage ?? locale) : undefined;
    return (
      <bdi lang={language} dir={language === undefined ? undefined : directionOf(language)}>
        {said}
      </bdi>
    );
  };
  return (
    <Disclosure summary={t("history", { count: corrections.length })} id="earlier-facts">
      <ul className="list dense">
        {corrections.map(({ id, fact, before, after, asOf, source, language, acceptedAt }) => (
          <li key={id}>
            <p>
              <strong>{fields(fact)}</strong>{" "}
              <span className="small quiet">
                {t.rich("accepted", { day: () => <ShownDay locale={locale} day={acceptedAt} /> })}
              </span>
            </p>
            <dl className="corrected-words">
              <dt>{t("before")}</dt>
              <dd>{words(fact, before)}</dd>
              <dt>{t("after")}</dt>
              <dd>
                {words(fact, after)}
                {asOf === null ? null : <AsOfDay locale={locale} day={asOf} />}
              </dd>
              {source === null ? null : (
                <>
                  <dt>{note("source")}</dt>
                  <dd>
                    <bdi lang={language}>{source}</bdi>
                  </dd>
                </>
              )}
            </dl>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
