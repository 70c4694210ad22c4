import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/words";

export type NavigationItem = {
  href: string;
  label: string;
  current?: boolean;
  /** Left to the account menu on a narrow screen. */
  isWork?: boolean;
};

/** One language of the interface, named in itself. */
export type LanguageLink = { locale: string; label: string; href: string; dir: "ltr" | "rtl"; current?: boolean };

/** Every language in its own name and direction. One disclosure on a narrow screen, a row on a wide one. */
export function Languages({ languages, folded = false }: { languages: readonly LanguageLink[]; folded?: boolean }) {
  const t = useTranslations("ui");
  const current = languages.find((language) => language.current);
  return (
    <details className={folded ? "languages folded" : "languages"}>
      <summary>
        <span className="visually-hidden">{t("language")}: </span>
        {current?.label ?? t("language")}
      </summary>
      <ul aria-label={t("languages")}>
        {languages.map((language) => (
          <li key={language.locale}>
            <a
              href={language.href}
              lang={language.locale}
              hrefLang={language.locale}
              dir={language.dir}
              aria-current={language.current ? "true" : undefined}
            >
              {language.label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Head of every page: name, main navigation, languages, and a place for the account. */
export function Masthead({
  name,
  homeHref,
  navigation,
  languages,
  account,
  banner,
  foldLanguages = false,
  width = "page",
}: {
  name: string;
  homeHref: string;
  navigation: readonly NavigationItem[];
  languages: readonly LanguageLink[];
  /** "Sign in", or the menu of whoever is signed in. */
  account?: ReactNode;
  /** Stands above everything, as "this is a demo". */
  banner?: ReactNode;
  /** Keeps the languages in one menu on wide screens too, where the account needs the room. */
  foldLanguages?: boolean;
  width?: "page" | "wide" | "full";
}) {
  const t = useTranslations("ui");
  const frame = width === "page" ? "frame" : `frame ${width}`;
  return (
    <>
      {banner ? (
        <aside className="banner" aria-label={t("banner")}>
          <div className={frame}>{banner}</div>
        </aside>
      ) : null}
      <header className="masthead">
        <div className={frame}>
          <a className="wordmark" href={homeHref} lang="en" dir="ltr">
            {name}
          </a>
          <nav aria-label={t("mainNavigation")}>
            <ul>
              {navigation.map((item) => (
                <li key={item.href} className={item.isWork ? "work" : undefined}>
                  <a href={item.href} aria-current={item.current ? "page" : undefined}>
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="end">
            <Languages languages={languages} folded={foldLanguages} />
            {account}
          </div>
        </div>
      </header>
    </>
  );
}
