import { LocalisedText } from "@/components/reading/localised-text";
import { StateMark } from "@/components/ui/state-mark";
import { showInstant } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/formats";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import type { ListedTranslation } from "@/lib/translations/queries";

/** Translations on the desk: of what, from which language into which, and how far each is. */
export function TranslationList({ locale, items }: { locale: string; items: readonly ListedTranslation[] }) {
  const t = useTranslations("translations");
  const words = useTranslations("public");
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item.id}>
          <h2>
            <a href={`/${locale}/desk/translations/${item.id}`}>
              {item.number === null ? (
                <bdi className="reference">{item.name}</bdi>
              ) : (
                words("paragraphOf", { text: isolated(item.name), number: isolated(item.number) })
              )}
            </a>
          </h2>
          <p>
            {t("desk.between", {
              from: languageName(item.originalLanguage, locale),
              to: languageName(item.language, locale),
            })}
          </p>
          <p className="facts small quiet">
            <StateMark state={item.state === "pending" || item.state === "machine" ? "pending" : "published"}>
              {t(`states.${item.state}`)}
            </StateMark>
            <LocalisedText text={item.consultation} locale={locale} />
            <span>{showInstant(item.addedAt, "UTC", locale).text}</span>
            {item.addedBy === null ? null : <bdi>{item.addedBy}</bdi>}
          </p>
        </li>
      ))}
    </ul>
  );
}
