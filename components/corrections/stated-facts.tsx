import { useFactName } from "@/components/organisations/fact-name";
import { ShownFact } from "@/components/organisations/shown-fact";
import { Facts } from "@/components/ui/facts";
import { useTranslations } from "@/lib/i18n/words";
import type { EntryFact } from "@/lib/organisations/entry-facts";

type Line = { fact: EntryFact; present: string };

type Props = {
  locale: string;
  facts: readonly Line[];
  /** Language of the description; null when there is none. */
  descriptionLanguage: string | null;
  /** Names of the organisations that it is a part of, by their addresses. */
  wholes: Readonly<Record<string, string>>;
  /** Where one of them is corrected; null where it is chosen already. */
  hrefOf(fact: EntryFact): string | null;
};

/** What an entry states at present, each fact with the way to correct it. */
export function StatedFacts({ locale, facts, descriptionLanguage, wholes, hrefOf }: Props) {
  const t = useTranslations("corrections.entry");
  const nameOf = useFactName(locale);
  return (
    <Facts
      facts={facts.map(({ fact, present }) => {
        const href = hrefOf(fact);
        return {
          term: nameOf(fact),
          value: (
            <>
              <ShownFact {...{ locale, fact, wholes }} text={present} language={descriptionLanguage} />
              {href === null ? null : (
                <a className="small whole-line" href={href} rel="nofollow">
                  {t("correctThis", { fact: nameOf(fact) })}
                </a>
              )}
            </>
          ),
        };
      })}
    />
  );
}

/** Facts that an entry does not state, as ways to add them: no label stands before an empty place. */
export function UnstatedFacts({ locale, facts, hrefOf }: Pick<Props, "locale" | "hrefOf"> & { facts: EntryFact[] }) {
  const t = useTranslations("corrections.entry");
  const nameOf = useFactName(locale);
  if (facts.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="unstated">
      <h2 id="unstated">{t("unstated")}</h2>
      <ul className="plain-list line">
        {facts.map((fact) => (
          <li key={fact}>
            <a href={hrefOf(fact) ?? undefined} rel="nofollow">
              {nameOf(fact)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
