/** A whole page with its style, and what of it stands in the page itself; null if nothing does. */
export interface StyledPage {
  readonly html: string;
  readonly style: string | null;
}

/** Gives a written page its style. */
export interface PageStyles {
  apply(page: string): StyledPage;
}

/**
 * Links the style sheets in the head, as in development, where they change while they are looked at.
 *
 * @param addresses in the order in which they hold.
 */
export function linkedSheets(addresses: readonly string[]): PageStyles {
  const links = addresses.map((address) => `<link rel="stylesheet" href="${address}">`).join("");
  return { apply: (page) => ({ html: page.replace("</head>", () => `${links}</head>`), style: null }) };
}
