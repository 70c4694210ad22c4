import { useTranslations } from "next-intl";
import type { AlikeLetter } from "@/lib/campaigns/public";
import { directionOf } from "@/lib/i18n/locales";

/** Published letters that say nearly the same: who sent each, and how it begins. */
export function AlikeList({ locale, letters }: { locale: string; letters: readonly AlikeLetter[] }) {
  const t = useTranslations("campaigns");
  return (
    <ul className="list">
      {letters.map(({ reference, language, bodyText, author }) => (
        <li key={reference}>
          <p className="facts small">
            {author?.slug == null ? (
              <bdi>{author?.name ?? t("person")}</bdi>
            ) : (
              <a href={`/${locale}/organisations/${author.slug}`}>
                <bdi>{author.name}</bdi>
              </a>
            )}
            <a href={`/${locale}/contributions/${reference}`}>
              <bdi>{reference}</bdi>
            </a>
          </p>
          <p className="letter" lang={language} dir={directionOf(language)}>
            {bodyText}
          </p>
        </li>
      ))}
    </ul>
  );
}
