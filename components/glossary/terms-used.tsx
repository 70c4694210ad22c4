import { IslandScript } from "@/components/islands/island-script";
import { LocalisedText } from "@/components/reading/localised-text";
import type { PublicTerm } from "@/lib/glossary/public";
import { useTranslations } from "@/lib/i18n/words";
import { DefinitionList } from "./definition-list";

type Props = { locale: string; terms: readonly PublicTerm[] };

/** What the terms marked in a text mean, at its end: where their links lead, and what is printed with it. */
export function TermsUsed({ locale, terms }: Props) {
  const t = useTranslations("glossary");
  if (terms.length === 0) return null;
  return (
    <section className="terms-used" aria-labelledby="terms-used">
      <h2 id="terms-used">{t("usedHere")}</h2>
      <dl>
        {terms.map(({ slug, term, definitions }) => (
          <div key={slug}>
            <dt>
              <a href={`/${locale}/glossary#${slug}`}>
                <LocalisedText text={term} locale={locale} />
              </a>
            </dt>
            <dd id={`term-${slug}`}>
              <DefinitionList locale={locale} definitions={definitions} />
            </dd>
          </div>
        ))}
      </dl>
      <IslandScript name="term-notes" />
      <term-notes />
    </section>
  );
}
