import type { ReactNode } from "react";
import { FollowLink } from "@/components/following/follow-link";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Toolbar } from "@/components/ui/toolbar";
import type { PublicVersion } from "@/lib/drafts/public";
import { languageName } from "@/lib/i18n/formats";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { ParagraphFinder } from "./paragraph-finder";

type Props = {
  locale: string;
  version: PublicVersion;
  base: string;
  /** Whether answers to its comments were published. */
  answered: boolean;
  /** Whether anything was published on it. */
  commented: boolean;
  composeHref: string | null;
  /** The text as a file, and the file it came from. */
  downloads: ReactNode;
};

/** What one can do with a text; on a narrow screen one press away, so that the text begins soon. */
export function ReadingToolbar({ locale, version, base, answered, commented, composeHref, downloads }: Props) {
  const t = useTranslations("public");
  const words = useTranslations("amendments");
  const compilations = useTranslations("compilations");
  const endorsing = useTranslations("endorsements.public");
  const ofThisText = `version=${encodeURIComponent(`${version.draft.slug}:${version.slug}`)}`;
  const consultation = `/${locale}/consultations/${version.consultation.slug}`;
  return (
    <Toolbar
      label={t("aboutThisText")}
      end={
        composeHref === null ? null : (
          <LinkButton kind="primary" href={composeHref}>
            {t("commentOnText")}
          </LinkButton>
        )
      }
    >
      <Disclosure summary={words("toolbar.more")} kind="filter-fold">
        {commented ? (
          <>
            <a href={`${base}/rolling`}>{words("rolling.title")}</a>
            <a href={`${base}/matrix`}>{words("matrix.title")}</a>
          </>
        ) : null}
        {answered ? <a href={`${consultation}/dispositions?${ofThisText}`}>{words("toolbar.dispositions")}</a> : null}
        <a href={`${consultation}/compilation?${ofThisText}`}>{compilations("links.compilation")}</a>
        <a href={`${base}/endorsements`}>{endorsing("title")}</a>
        <OtherTexts locale={locale} version={version} base={base} />
        <FollowLink locale={locale} kind="document" subject={version.draft.id} />
      </Disclosure>
      <ParagraphFinder action={base} />
      {downloads}
    </Toolbar>
  );
}

/** The other languages and versions of this text, the source of a translation first. */
function OtherTexts({ locale, version, base }: Pick<Props, "locale" | "version" | "base">) {
  const t = useTranslations("public");
  const siblings = base.slice(0, base.lastIndexOf("/"));
  return (
    <>
      {version.source === null ? null : (
        <a href={`${siblings}/${version.source.slug}`} hrefLang={version.source.language}>
          {t("translatedFrom", { language: languageName(version.source.language, locale) })}
        </a>
      )}
      {version.translations.map((translation) => (
        <a key={translation.slug} href={`${siblings}/${translation.slug}`} hrefLang={translation.language}>
          {t("alsoIn", { language: languageName(translation.language, locale) })}
        </a>
      ))}
      {version.otherVersions
        .filter((other) => other.language === version.language)
        .map((other) => {
          const [older, newer] = other.position < version.position ? [other, version] : [version, other];
          return (
            <a key={other.slug} href={`${siblings}/compare/${older.slug}...${newer.slug}`}>
              {t("comparison.compareWith", { label: inLocale(other.label, locale).text })}
            </a>
          );
        })}
    </>
  );
}
