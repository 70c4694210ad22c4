import { RelationList } from "@/components/documents/relation-list";
import type { PublicDraftEntry } from "@/lib/consultations/public";
import type { PublicRelation } from "@/lib/documents/public";
import { showDate } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/formats";
import { comma } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { LocalisedText } from "./localised-text";
import { forReader } from "./versions-for-reader";

type EntryProps = { locale: string; base: string; draft: PublicDraftEntry; relations: readonly PublicRelation[] };

/** A draft of a consultation with its published versions. */
export function DraftEntry({ locale, base, draft, relations }: EntryProps) {
  const t = useTranslations("public");
  return (
    <li>
      <h3>
        <LocalisedText text={draft.title} locale={locale} />
      </h3>
      {draft.symbol === null ? null : (
        <p className="small quiet">
          <bdi>{draft.symbol}</bdi>
        </p>
      )}
      <ul className="plain-list">
        {forReader(draft.versions, locale).map((version) => (
          <li key={version.id}>
            <a href={`${base}/drafts/${draft.slug}/${version.slug}`} hrefLang={version.language}>
              {inLocale(version.label, locale).text}
              {comma(locale)}
              <span lang={version.language} dir={directionOf(version.language)}>
                {languageName(version.language, version.language)}
              </span>
            </a>{" "}
            <span className="small quiet">
              {t("paragraphs", { count: version.paragraphs })}
              {version.publishedAt === null ? null : `\u00a0· ${showDate(version.publishedAt, locale, "UTC")}`}
            </span>
          </li>
        ))}
      </ul>
      <RelationList locale={locale} relations={relations} />
    </li>
  );
}
