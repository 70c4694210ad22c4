import { defaultLocale, type Locale, locales } from "@/lib/i18n/locales";
import { openGraphLocale } from "@/lib/i18n/territories";
import { useTranslations } from "@/lib/i18n/words";
import type { DocumentHead } from "@/lib/web/document-head";

type Props = {
  locale: Locale;
  head: DocumentHead;
  /** Address of the site, such as https://openfloor.example. */
  site: string;
  /** Path of the page after its locale; empty on the start page. */
  path: string;
  /** Path of the picture that other sites show of it. */
  picture: string;
};

const siteName = "Openfloor";

/**
 * What a public page says of itself to programs: its one address and its languages (Google's hreflang), its feed and
 * card (oEmbed 1.0), what other sites show of it (Open Graph). A page beyond the first of a list is found through the
 * map of the site.
 */
export function PublicHead({ locale, head, site, path, picture }: Props) {
  const t = useTranslations("public");
  const title = head.title === undefined ? siteName : `${head.title} · ${siteName}`;
  const description = head.description ?? t("description");
  const address = (language: string) => `${site}/${language}${path}`;
  const here = address(locale);
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <meta name="description" content={description} />
      {head.unlisted === true ? <meta name="robots" content="noindex" /> : null}
      <link rel="canonical" href={here} />
      {locales.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={address(language)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={address(defaultLocale)} />
      {head.feed === undefined ? null : (
        <link
          rel="alternate"
          type="application/atom+xml"
          href={`${site}${head.feed.path}?locale=${locale}`}
          title={head.feed.title}
        />
      )}
      {head.hasCard === true ? (
        <link rel="alternate" type="application/json+oembed" href={`${site}/oembed?url=${encodeURIComponent(here)}`} />
      ) : null}
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={here} />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:locale" content={openGraphLocale[locale]} />
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <meta key={other} property="og:locale:alternate" content={openGraphLocale[other]} />
        ))}
      <meta property="og:image" content={`${site}${picture}`} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={head.title ?? siteName} />
      <meta property="og:type" content="website" />
      <meta name="twitter:card" content="summary_large_image" />
      <link rel="icon" href="/icon.svg" />
    </>
  );
}
