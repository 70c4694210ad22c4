import { isOwnHtml } from "@/lib/text/own-html";

type StoredHtmlProps = {
  html: string;
  className?: string;
  /** Inline nodes only, to stand among other words. */
  inline?: boolean;
};

/**
 * Rich text that was checked and rendered when it was written (lib/text/rich-text). The one place where stored HTML
 * enters a page; nothing that a person typed reaches it without that check. What was planted in a row past it is
 * shown as the characters it is made of.
 */
export function StoredHtml({ html, className = "prose", inline = false }: StoredHtmlProps) {
  const Element = inline ? "span" : "div";
  if (!isOwnHtml(html)) return <Element className={className}>{html}</Element>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by richTextToHtml from a checked tree, never by people
  return <Element className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
