let applied: Promise<unknown> | undefined;

/**
 * A document comes with the style rules of what stands on it. Where a piece of another page may come, the whole style
 * sheets are named at its end, disabled; they are fetched by this, once, and hold from then on. On a page of the app they
 * do already.
 *
 * @returns when they hold, or could not be fetched: a piece without its style can be read too.
 */
export function applyAllStyles(): Promise<unknown> {
  applied ??= Promise.all(Array.from(document.querySelectorAll<HTMLLinkElement>("link[disabled]"), enable));
  return applied;
}

function enable(sheet: HTMLLinkElement): Promise<void> {
  return new Promise((resolve) => {
    sheet.addEventListener("load", () => resolve());
    sheet.addEventListener("error", () => resolve());
    sheet.disabled = false;
  });
}

/**
 * A fetched page as a tree. Its own style stays behind: it is not the one that the policy of this page allows, and the
 * whole sheets hold in its stead.
 */
export function readPage(html: string): Document {
  return new DOMParser().parseFromString(html.replace(/<style>.*?<\/style>/s, ""), "text/html");
}
