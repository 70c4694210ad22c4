import { useTranslations } from "next-intl";
import { Facts } from "@/components/ui/facts";
import { directionOf } from "@/lib/i18n/locales";
import type { CorrectableFact } from "@/lib/organisations/correctable-facts";

type Props = {
  locale: string;
  facts: readonly { fact: CorrectableFact; present: string }[];
  /** Language of the description; null when there is none. */
  descriptionLanguage: string | null;
  /** Where one of them is corrected; null where it is chosen already. */
  hrefOf(fact: CorrectableFact): string | null;
};

/** What an entry states at present, each fact with the way to correct it. */
export function StatedFacts({ locale, facts, descriptionLanguage, hrefOf }: Props) {
  const t = useTranslations("corrections.entry");
  const fields = useTranslations("organisations.fields");
  return (
    <Facts
      facts={facts.map(({ fact, present }) => {
        const language = fact === "description" ? (descriptionLanguage ?? locale) : undefined;
        const href = hrefOf(fact);
        return {
          term: fields(fact),
          value: (
            <>
              <bdi
                className="plain-words"
                lang={language}
                dir={language === undefined ? undefined : directionOf(language)}
              >
                {present}
              </bdi>
              {href === null ? null : (
                <>
                  <br />
                  <a href={href} rel="nofollow">
                    {t("correctThis", { fact: fields(fact) })}
                  </a>
                </>
              )}
            </>
          ),
        };
      })}
    />
  );
}
