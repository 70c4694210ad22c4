import { LocalisedText } from "@/components/reading/localised-text";
import { TranslationLinks } from "@/components/translations/translation-links";
import { StateMark } from "@/components/ui/state-mark";
import { showDate } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/formats";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { FoundTranslation, SearchHit } from "@/lib/search/hit";
import { Pieces } from "./pieces";

/** One result: what it is called, what it says at the place, what kind of thing it is and where it stands. */
export function FoundEntry({ locale, hit }: { locale: string; hit: SearchHit }) {
  const t = useTranslations("search");
  const { language, title, place, at } = hit;
  const speaks = language === null ? {} : { lang: language, dir: directionOf(language) };
  return (
    <li>
      <a href={`/${locale}${hit.path}`}>
        {typeof title === "string" ? (
          <bdi lang={hit.titleLanguage ?? language ?? undefined}>{title}</bdi>
        ) : (
          <LocalisedText text={title} locale={locale} />
        )}
      </a>
      {hit.excerpt.length === 0 ? null : (
        <p {...speaks}>
          <Pieces pieces={hit.excerpt} />
        </p>
      )}
      <p className="facts small quiet">
        <strong>{t(`kinds.${hit.kind}`)}</strong>
        {at === null ? null : <time dateTime={at.toISOString()}>{showDate(at, locale, "UTC")}</time>}
        {hit.by === null ? null : <bdi className="line">{hit.by}</bdi>}
        {place === null ? null : (
          <span className="line">
            <LocalisedText text={place} locale={locale} />
          </span>
        )}
      </p>
      {hit.translation === undefined ? null : <TranslatedFrom locale={locale} translation={hit.translation} />}
      <TranslationLinks
        locale={locale}
        href={`/${locale}${hit.path.split("#", 1)[0]}`}
        translations={(hit.translations ?? []).filter((one) => one.language === locale)}
      />
    </li>
  );
}

const stateMarks = { machine: "pending", reviewed: "published", official: "verified" } as const;

/** What a translation is worth, and the way to its original; it never looks like one. */
function TranslatedFrom({ locale, translation }: { locale: string; translation: FoundTranslation }) {
  const t = useTranslations("translations");
  const { mark, engine, from, original } = translation;
  return (
    <p className="facts small">
      <StateMark state={stateMarks[mark]}>{t(`states.${mark}`)}</StateMark>
      <a href={`/${locale}${original}`} hrefLang={from}>
        {t("readOriginal", { language: languageName(from, locale) })}
      </a>
      {engine === null ? null : <span className="quiet">{t("engine", { engine })}</span>}
    </p>
  );
}
