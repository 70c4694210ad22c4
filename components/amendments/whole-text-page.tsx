import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { DocumentHead } from "@/components/ui/document-head";
import { Toolbar } from "@/components/ui/toolbar";
import type { PublicVersionHead } from "@/lib/amendments/public-version";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { VersionCrumbs, versionPath } from "./version-crumbs";

type Props = { locale: string; version: PublicVersionHead; composeHref: string | null; children: ReactNode };

/** What is said of a text as a whole. */
export function WholeTextPage({ locale, version, composeHref, children }: Props) {
  const t = useTranslations("amendments");
  const base = versionPath(locale, version);
  return (
    <>
      <DocumentHead
        above={<VersionCrumbs locale={locale} version={version} />}
        title={t("wholeText")}
        facts={
          <>
            <span lang={version.language} dir={directionOf(version.language)}>
              {version.title}
            </span>
            <span>{inLocale(version.label, locale).text}</span>
          </>
        }
      />
      <Toolbar
        label={t("aboutThisText")}
        end={
          composeHref === null ? null : (
            <LinkButton kind="primary" href={composeHref}>
              {t("commentOnWhole")}
            </LinkButton>
          )
        }
      >
        <a href={base}>{t("readText")}</a>
        <a href={`${base}/rolling`}>{t("rolling.title")}</a>
      </Toolbar>
      <div className="paragraph-page">{children}</div>
    </>
  );
}
