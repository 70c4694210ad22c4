import { type CitedWork, onOneLine, pinpoint, publisher } from "./cited-work";

const american = new Intl.DateTimeFormat("en-US", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });
const british = new Intl.DateTimeFormat("en-GB", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });

/** A sentence of a citation ends with one full stop, also where its words bring one. */
const ended = (part: string) => (/[.?!。？！؟]$/u.test(part) ? part : `${part}.`);

/** Every field on one line. */
function flat(work: CitedWork): CitedWork {
  const line = (text: string | null) => (text === null ? null : onOneLine(text) || null);
  return {
    ...work,
    author: line(work.author),
    title: onOneLine(work.title) || work.url,
    container: line(work.container),
    symbol: line(work.symbol),
    paragraph: line(work.paragraph),
    part: line(work.part ?? null) ?? undefined,
  };
}

/**
 * Publication Manual of the American Psychological Association, 7th edition, for a page of a site. Without an author the
 * title comes first (9.12), without a date "n.d." stands in its place (9.17).
 */
export function citeApa(work: CitedWork): string {
  const { author, title, container, symbol, publishedAt, url } = flat(work);
  const cited = pinpoint(flat(work));
  const date = publishedAt === null ? "(n.d.)." : `(${apaDate(publishedAt)}).`;
  const named = ended(symbol === null ? title : `${title} (${symbol})`);
  const place = cited === null ? [] : [ended(cited)];
  const source = [container === null ? null : `In ${ended(container)}`, `${publisher}.`, url];
  const opening = author === null ? [named, date] : [ended(author), date, named];
  return [...opening, ...place, ...source].filter((part) => part !== null).join(" ");
}

function apaDate(instant: Date): string {
  const [month = "", rest = ""] = american.format(instant).split(" ");
  return `${instant.getUTCFullYear()}, ${month} ${rest.replace(",", "")}`;
}

/** The Chicago Manual of Style, 17th edition, bibliography entry of a page of a site (14.207). */
export function citeChicago(work: CitedWork): string {
  const { author, title, container, symbol, publishedAt, url } = flat(work);
  const place = [symbol, pinpoint(flat(work))].filter((part) => part !== null).join(", ");
  return [
    author === null ? null : ended(author),
    `“${ended(title)}”`,
    place === "" ? null : ended(place),
    container === null ? null : ended(container),
    `${publisher}${publishedAt === null ? "" : `, ${american.format(publishedAt)}`}.`,
    ended(url),
  ]
    .filter((part) => part !== null)
    .join(" ");
}

/** The United Nations Editorial Manual, footnotes: author, title, symbol, date, paragraph, and where it is available. */
export function citeUnitedNations(work: CitedWork): string {
  const { author, title, container, symbol, publishedAt, url } = flat(work);
  const parts = [
    author,
    `“${title}”`,
    container,
    symbol,
    publishedAt === null ? null : british.format(publishedAt),
    pinpoint(flat(work)),
  ];
  return `${parts.filter((part) => part !== null).join(", ")}. Available at ${url}.`;
}
