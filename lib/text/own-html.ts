const ofComments = ["a", "blockquote", "br", "em", "li", "ol", "p", "strong", "sup", "ul"];
const ofDocuments = ["div", "h3", "h4", "h5", "table", "tbody", "td", "th", "tr"];
const attributes = [
  "href",
  'aria-describedby(?=="term-)',
  "data-note",
  "rel",
  "class",
  "start",
  "colspan",
  "rowspan",
  "scope",
  'id(?=="fn)',
  'tabindex(?=="0)',
];
const tag = `/?(?:${[...ofComments, ...ofDocuments].join("|")})(?: (?:${attributes.join("|")})="[^"<>]*")*`;
const ownHtml = new RegExp(`^[^<>]*(?:<${tag}>[^<>]*)*$`);

/** Where the links of our own HTML lead: elsewhere, within the text, or to a note on the page of a contribution. */
const ownLink = /^(?:https?:|mailto:|#|\/[a-z]{2}\/contributions\/[A-Z0-9-]+#fn\d+$)/i;

/**
 * Whether stored HTML can have come from our own writer (lib/text/rich-text-html). A row that was planted past it
 * may hold anything, scripts too, and the policy of an app page names every script that the page came with.
 */
export function isOwnHtml(html: string): boolean {
  if (!ownHtml.test(html)) return false;
  // Most have no link at all; an attribute in capitals has been refused by now.
  return (
    !html.includes(" href=") || [...html.matchAll(/ href="([^"]*)"/g)].every(([, href = ""]) => ownLink.test(href))
  );
}
