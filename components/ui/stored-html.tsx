import { directionOf } from "@/lib/i18n/locales";
import { linkReferences } from "@/lib/text/link-references";
import { isOwnHtml } from "@/lib/text/own-html";

type StoredHtmlProps = {
  html: string;
  className?: string;
  /** Inline nodes only, to stand among other words. */
  inline?: boolean;
  /** Language of the words (BCP 47) where it is not stated around them; they run its way in the column of the page. */
  language?: string;
  /** Language of a public page: symbols of UN documents and norms then lead to their own pages. */
  locale?: string;
};

/**
 * Rich text that was checked and rendered when it was written (lib/text/rich-text). The one place where stored HTML
 * enters a page; nothing that a person typed reaches it without that check. What was planted in a row past it is
 * shown as the characters it is made of.
 */
export function StoredHtml({ html, className = "prose", inline = false, language, locale }: StoredHtmlProps) {
  const Element = inline ? "span" : "div";
  const own = language === undefined ? {} : { lang: language, dir: directionOf(language) };
  if (!isOwnHtml(html)) {
    return (
      <Element className={className} {...own}>
        {html}
      </Element>
    );
  }
  const shown = locale === undefined ? html : linkReferences(html, locale);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by richTextToHtml from a checked tree, never by people
  return <Element className={className} {...own} dangerouslySetInnerHTML={{ __html: shown }} />;
}
