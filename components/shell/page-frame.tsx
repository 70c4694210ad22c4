import type { ReactNode } from "react";
import { Footer } from "@/components/ui/footer";
import { Masthead } from "@/components/ui/masthead";
import { SkipLink } from "@/components/ui/skip-link";
import { directionOf, localeNames, locales } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  locale: string;
  /** Path of this page after its locale, such as /consultations; empty on the start page. */
  path: string;
  demo: boolean;
  account: ReactNode;
  /** Further items of the main navigation where there is room; the account menu has them as well. */
  work?: { href: string; label: string }[];
  /** Pages of the app keep the languages folded; the account needs the room. */
  foldLanguages?: boolean;
  width?: "page" | "wide" | "full";
  children: ReactNode;
};

const sections = ["consultations", "events", "organisations", "search"] as const;

/** Masthead, content and foot of every page; the content stands in the one main element. */
export function PageFrame({
  locale,
  path,
  demo,
  account,
  work = [],
  foldLanguages = false,
  width = "page",
  children,
}: Props) {
  const t = useTranslations("navigation");
  const isCurrent = (href: string) => `/${locale}${path}`.startsWith(href);
  return (
    <>
      <SkipLink />
      <Masthead
        name="Openfloor"
        homeHref={`/${locale}`}
        width={width}
        foldLanguages={foldLanguages}
        banner={demo ? t("demo") : undefined}
        navigation={[
          ...sections.map((section) => ({ href: `/${locale}/${section}`, label: t(section) })),
          ...work.map((item) => ({ ...item, isWork: true })),
        ].map((item) => ({ ...item, current: isCurrent(item.href) }))}
        languages={locales.map((language) => ({
          locale: language,
          label: localeNames[language],
          href: `/${language}${path}`,
          dir: directionOf(language),
          current: language === locale,
        }))}
        account={account}
      />

      <main id="content" className={width === "full" ? undefined : "frame"}>
        {children}
      </main>
      <Footer
        width={width}
        links={[
          { href: `/${locale}`, label: t("home") },
          { href: `/${locale}/help`, label: t("help") },
          { href: `/${locale}/help/organisers`, label: t("organise") },
          { href: `/${locale}/transparency`, label: t("transparency") },
          { href: `/${locale}/verify`, label: t("verify") },
          { href: `/${locale}/glossary`, label: t("glossary") },
          { href: `/${locale}/developers`, label: t("openData") },
          { href: `/${locale}/accessibility`, label: t("accessibility") },
          { href: "/.well-known/security.txt", label: t("security") },
        ]}
      >
        {t("promise")}
      </Footer>
    </>
  );
}
