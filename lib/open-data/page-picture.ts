/** Pages that have a picture of their own, by the path below the locale; what lies under one has its picture. */
const pictured = [
  /^\/consultations\/[^/]+\/drafts\/[^/]+\/(?!\.)[^/]+/,
  /^\/consultations\/[^/]+/,
  /^\/processes\/[^/]+/,
  /^\/contributions\/[^/]+/,
  /^\/events\/(?!certificates\/)[^/]+/,
  /^\/organisations\/[^/]+/,
];

/** Where the picture of this platform stands for pages that have none of their own. */
const ofSite = "/site";

/**
 * Path of the picture that other sites show with a public page.
 * @param path of the page below its locale, as in the address
 */
export function picturePath(locale: string, path: string): string {
  // A comparison lies under its draft, and both of its texts are in it.
  const page = path.replace(/\/drafts\/[^/]+\/compare\/.*$/, "");
  const [own = ofSite] = pictured.flatMap((shape) => shape.exec(page)?.[0] ?? []);
  return `/pictures/${locale}${own}.png`;
}
