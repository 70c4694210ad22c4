/** What a public page says of itself to browsers, search engines and other sites; what it leaves out is said for it. */
export type DocumentHead = {
  /** Without the name of the site, which is added. */
  title?: string;
  description?: string;
  /** Path of the Atom feed of what the page shows, and its title. */
  feed?: { path: string; title: string };
  /** Whether other sites may show it as a card (oEmbed). */
  hasCard?: boolean;
  /** Whether search engines shall not keep it. */
  unlisted?: boolean;
};
