import { Disclosure } from "@/components/ui/disclosure";
import type { Locale } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { topicChoices } from "@/lib/organisations/topics";
import { normLetter, normNames } from "@/lib/templates/norm-names";

/** Everything that can be followed, and where the link for it is. */
export function FollowChoice({ locale }: { locale: Locale }) {
  const t = useTranslations("following.choose");
  const norms = useTranslations("templates.norms");
  const part = useTranslations("templates.part");
  return (
    <ul className="list">
      <li>
        <a href={`/${locale}/consultations`}>{t("consultations")}</a>
      </li>
      <li>
        <a href={`/${locale}/organisations`}>{t("organisations")}</a>
      </li>
      <li>
        <a href={`/${locale}/search`}>{t("search")}</a>
      </li>
      <li>
        <Disclosure summary={t("topics")}>
          <ul className="plain-list">
            {topicChoices(locale).map(({ id, name }) => (
              <li key={id}>
                <a href={`/${locale}/topics/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Disclosure>
      </li>
      <li>
        <Disclosure summary={t("norms")}>
          <ul className="plain-list">
            {normNames.map((norm) => (
              <li key={norm}>
                <a href={`/${locale}/norms/${normLetter(norm)}`}>
                  {part("normNamed", { letter: normLetter(norm) })}: {norms(norm)}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      </li>
    </ul>
  );
}
