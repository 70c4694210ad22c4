import { Facts } from "@/components/ui/facts";
import type { ParagraphElsewhere } from "@/lib/amendments/paragraph-in-versions";
import { languageName } from "@/lib/i18n/formats";
import { isolatedNumber } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";

type Props = { locale: string; drafts: string; places: readonly ParagraphElsewhere[] };

/** Where the paragraph stood before, where it stands now, and in which languages. */
export function ParagraphElsewhereList({ locale, drafts, places }: Props) {
  const t = useTranslations("amendments");
  const words = ({ relation, change }: ParagraphElsewhere) => {
    if (relation === "translation") return t("elsewhere.translation");
    return change === null ? null : t(`elsewhere.${relation}.${change}`);
  };
  return (
    <Facts
      facts={places.map((place) => ({
        term:
          place.relation === "translation"
            ? languageName(place.version.language, locale)
            : inLocale(place.version.label, locale).text,
        value: (
          <>
            {place.paragraphs.map(({ anchor, number }) => (
              <span key={anchor}>
                <a href={`${drafts}/${place.version.slug}/paragraphs/${anchor}`} hrefLang={place.version.language}>
                  {number === null ? t("heading") : t("paragraph", { number: isolatedNumber(number) })}
                </a>{" "}
              </span>
            ))}
            <span className="quiet">{words(place)}</span>
          </>
        ),
      }))}
    />
  );
}
