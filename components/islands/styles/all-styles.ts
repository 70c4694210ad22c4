/**
 * A document comes with the style rules of what stands on it; the whole style sheets are at its end, for print. Called
 * before a piece of another page is fetched, it makes them hold on the screen too. On a page of the app they do already.
 */
export function applyAllStyles(): void {
  for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"][media="print"]')) {
    sheet.media = "all";
  }
}

/**
 * A fetched page as a tree. Its own style stays behind: it is not the one that the policy of this page allows, and the
 * whole sheets hold in its stead.
 */
export function readPage(html: string): Document {
  return new DOMParser().parseFromString(html.replace(/<style>.*?<\/style>/s, ""), "text/html");
}
