/**
 * A document comes with the style rules of what stands on it; the whole style sheets are at its end, for print. Called
 * before a piece of another page is fetched, it makes them hold on the screen too. On a page of the app they do already.
 */
export function applyAllStyles(): void {
  for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"][media="print"]')) {
    sheet.media = "all";
  }
}
