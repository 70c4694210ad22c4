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
const ownTag = new RegExp(
  `^/?(?:${[...ofComments, ...ofDocuments].join("|")})(?: (?:${attributes.join("|")})="[^"<>]*")*$`,
);

/** Tags without attributes, of which nearly all HTML is made; each was found to be our own. */
const plain = new Set([...ofComments, ...ofDocuments].flatMap((name) => [name, `/${name}`]));

/** Where the links of our own HTML lead: elsewhere, within the text, or to a note on the page of a contribution. */
const ownLink = /^(?:https?:|mailto:|#|\/[a-z]{2}\/contributions\/[A-Z0-9-]+#fn\d+$)/i;

/**
 * Whether stored HTML can have come from our own writer (lib/text/rich-text-html). A row that was planted past it
 * may hold anything, scripts too, and the policy of an app page names every script that the page came with.
 */
export function isOwnHtml(html: string): boolean {
  if (!hasOwnTags(html)) return false;
  // Most have no link at all; an attribute in capitals has been refused by now.
  return (
    !html.includes(" href=") || [...html.matchAll(/ href="([^"]*)"/g)].every(([, href = ""]) => ownLink.test(href))
  );
}

/** From tag to tag: between them, and in them, no other begins or ends. */
function hasOwnTags(html: string): boolean {
  let from = 0;
  for (;;) {
    const start = html.indexOf("<", from);
    const end = html.indexOf(">", from);
    if (start < 0) return end < 0;
    if (end < start) return false;
    const tag = html.slice(start + 1, end);
    if (!plain.has(tag) && !ownTag.test(tag)) return false;
    from = end + 1;
  }
}
