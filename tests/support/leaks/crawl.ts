import { fileText } from "./file-text";
import type { Kind, Reading } from "./readings";

export type Crawled = {
  readings: Reading[];
  /** What was answered with a status of 500 and above, or 429: a crawl that was turned away has read nothing. */
  failed: string[];
};

type Crawl = {
  /** Where the site is, without a slash at the end. */
  site: string;
  /** Paths to begin with. */
  starts: readonly string[];
  /** Which of the addresses it finds are read as well; none, where left out. */
  follow?(path: string): boolean;
  /** How each is asked; as a stranger's browser does, where left out. */
  asked?: RequestInit;
  /** What the answers are, where that is not seen from their address. */
  kind?: Kind;
  /** Most addresses; the crawl fails beyond, so that a bound is never mistaken for the end. */
  most: number;
};

const atOnce = 6;

/** Reads every address that it is given, and every one of this site that stands in anything it reads. */
export async function crawl({ site, starts, follow = () => false, asked, kind, most }: Crawl): Promise<Crawled> {
  const found = new Set(starts);
  const waiting = [...found];
  const crawled: Crawled = { readings: [], failed: [] };
  async function work(): Promise<void> {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const { reading, status, links } = await read(site, path, asked);
      crawled.readings.push(kind === undefined ? reading : { ...reading, kind });
      if (status >= 500 || status === 429) crawled.failed.push(`${path} answered ${status}`);
      for (const link of links) {
        if (found.has(link) || !follow(link)) continue;
        if (found.size >= most) throw new Error(`More than ${most} addresses, such as ${link}`);
        found.add(link);
        waiting.push(link);
      }
    }
  }
  // Whoever finds the list empty while others still read starts over when they have found more.
  while (waiting.length > 0) await Promise.all(Array.from({ length: atOnce }, work));
  return crawled;
}

async function read(site: string, path: string, asked: RequestInit = {}) {
  const answer = await fetch(site + path, { redirect: "manual", ...asked });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const mediaType = answer.headers.get("content-type")?.split(";", 1)[0] ?? "";
  const head = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  // A word document is xml by its name only.
  const isText = /^text\/|[/+](json|xml)$/.test(mediaType);
  const text = `${head}\n\n${isText ? new TextDecoder().decode(bytes) : await fileText(bytes)}`;
  const reading = { kind: kindOf(path, mediaType), where: path, text, refused: answer.status !== 200 };
  return { reading, status: answer.status, links: isText || mediaType === "" ? linksIn(text, site) : [] };
}

function kindOf(path: string, mediaType: string): Kind {
  if (mediaType === "text/html") return path.includes("?q=") ? "search" : "page";
  if (/csv|pdf|officedocument|zip/.test(mediaType) && !/\/(attachments|contributions)\//.test(path)) return "export";
  if (/json|xml|calendar|^text\/plain/.test(mediaType) || mediaType === "") return "api";
  return "file";
}

/** Addresses of this site in any text: links, sources, forms, values of JSON, headers. */
function linksIn(text: string, site: string): string[] {
  const plain = text.replaceAll("&amp;", "&").replaceAll(site, "");
  return [...plain.matchAll(/["'\s>(]\/(?!\/)([^"'<>\s\\)#]*)/g)].map(([, path]) => `/${path}`);
}
