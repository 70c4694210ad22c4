import { type Crawled, crawl } from "./crawl";
import type { Planted } from "./planted";
import type { Reading } from "./readings";
import { closedPaths, documentPaths, programPaths } from "./route-table";

type Site = { address: string };

/** Addresses of machines that no table has a name for. */
const machines = ["/sitemap.xml", "/robots.txt", "/events.ics", "/.well-known/security.txt", "/api/me"];

/** More addresses than there are: a crawl that finds more goes round in circles. */
const most = 3_000;

/** Everything that a stranger reaches: along links, by the tables of addresses, and by asking for what is not theirs. */
export async function readAsStranger(site: Site, planted: Planted): Promise<Reading[]> {
  const { names, ids, files, open, secrets, veiled } = planted;
  const opened = names.flatMap((row) => [...documentPaths(row), ...programPaths(row)]);
  const byId = programPaths({ id: [...some(ids, 4), ...some(files, 8)] });
  const closed = [...closedPaths({ ...first(names[0]), id: ids.slice(0, 1) }), ...some(closedOfEvents(planted), 30)];
  const words = (about: RegExp) => secrets.filter(({ what }) => about.test(what)).map(({ word }) => word);
  const searched = [
    ...some(open, 10),
    ...words(/^(a|an) (comment|input|confidential|published)|^the title|a paragraph of/),
  ];
  const starts = [
    ...["/", ...machines, ...opened, ...byId, ...closed],
    ...names.flatMap(({ consultation = [] }) => consultation.map((slug) => `/feeds/${slug}.atom`)),
    ...searched.map((word) => `/en/search?q=${word}`),
    ...[veiled, ...words(/^the name of an organisation/)].map((word) => `/en/organisations?q=${word}`),
    ...words(/(title|summary) of an unpublished consultation/).map((word) => `/en/consultations?q=${word}`),
  ];
  const isOther = otherFacts();
  const follow = (path: string) => isOpen(path) && isOther(path);
  return found(await crawl({ site: site.address, starts: [...new Set(starts)], follow, most }), planted);
}

/** Addresses asked otherwise than a reader's browser asks: for the head alone, by the framework, by forms. */
export async function readOtherwise(site: Site, planted: Planted): Promise<Reading[]> {
  const [main, ...more] = planted.names;
  const paths = [main, ...some(more, 16)].flatMap((row) => [...documentPaths(first(row)), ...programPaths(first(row))]);
  const starts = [...new Set(paths)].filter((path) => !path.startsWith("/api/auth"));
  const body = new URLSearchParams(planted.ids.slice(0, 8).map((id) => ["id", id])).toString();
  const form = { "content-type": "application/x-www-form-urlencoded", origin: site.address };
  const ways: RequestInit[] = [{ method: "HEAD" }, { headers: { rsc: "1" } }, { method: "POST", headers: form, body }];
  const read: Reading[] = [];
  for (const asked of ways) {
    read.push(...found(await crawl({ site: site.address, starts, asked, kind: "method", most }), planted));
  }
  return read;
}

/** What somebody who is signed in for another organisation is shown: their own pages, and those of others by id. */
export async function readAsMember(site: Site, planted: Planted): Promise<Reading[]> {
  const { names, cookie } = planted;
  const ids = some(planted.ids, 3);
  const closed = [
    ...closedPaths({ ...first(names[0]), id: ids }),
    ...some(
      names.filter(({ reference }) => reference !== undefined),
      3,
    ).flatMap((row) => closedPaths(first(row))),
    ...closedOfEvents(planted),
  ];
  const programs = [
    ...names.flatMap((row) => programPaths(first(row))),
    ...programPaths({ id: [...ids, ...planted.files] }),
  ];
  const starts = [...new Set([...closed, ...programs])].filter((path) => !/^\/api\/(v1|auth)\//.test(path));
  const crawled = await crawl({ site: site.address, starts, asked: { headers: { cookie } }, kind: "member", most });
  return found(crawled, planted);
}

/**
 * What everybody reads, once more, after every veil was lifted; pages that show the same words again are left out, and
 * receipts, which hold none and of which one source may ask for so many in a minute.
 */
export async function readLifted(site: Site, planted: Planted): Promise<Reading[]> {
  const again = /\/(alike|rolling|matrix|compare|side-by-side|transparency|para|questions|receipts)(\/|\.csv|$)/;
  const paths = planted.names.flatMap((row) => [...documentPaths(first(row)), ...programPaths(first(row))]);
  const starts = [...new Set(paths)].filter((path) => !again.test(path));
  const contribution = /^\/(en|api\/v1)\/contributions\/[^/?]+(\/files\/[^/?]+)?$/;
  const follow = (path: string) => contribution.test(path) || path.startsWith("/api/imports/");
  return found(await crawl({ site: site.address, starts, follow, most }), planted);
}

/** Pages about events and what hangs on them: on the desk an event has its id, elsewhere its address. */
function closedOfEvents({ names }: Planted): string[] {
  const events = names.flatMap(({ event = [] }) => {
    const [slug, id] = event;
    if (slug === undefined || id === undefined) return [];
    const desk = (path: string) => path.startsWith("/en/desk/");
    const of = (name: string) => closedPaths({ locale: ["en"], event: [name] }).filter((path) => path.includes(name));
    return [...of(id).filter(desk), ...of(slug).filter((path) => !desk(path))];
  });
  const rest = names.flatMap(({ statement = [], report = [] }) => [
    ...statement.map((id) => `/en/desk/statements/${id}`),
    ...report.map((id) => `/en/me/reports/${id}`),
  ]);
  return [...events, ...rest];
}

/** One name for each: one address of each kind. */
function first(row: Planted["names"][number] = {}): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(row).map(([key, values]) => [key, values.slice(0, 1)]));
}

/** So many of them, from all parts of the list. */
function some<Item>(list: readonly Item[], count: number): Item[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, at) => at % step === 0);
}

function found({ readings, failed }: Crawled, planted: Planted): Reading[] {
  if (failed.length > 0) throw new Error(`The server failed: ${failed.slice(0, 20).join("; ")}`);
  return readings.map((reading) => ({ ...reading, text: withoutAsked(reading, planted) }));
}

/**
 * Pages of the app ask everybody to sign in; the table of addresses has one of each. Another language reads the same
 * rows, and so does a second filter.
 */
function isOpen(path: string): boolean {
  if (/^\/[a-z]{2}\/(compose|me|desk|register|sign-in|endorse|organisation|invitations|late)(\/|\?|$)/.test(path))
    return false;
  if (/\/report$|\?.*[=&].*&/.test(path)) return false;
  return /^\/(en|api\/(?!auth)|feeds|events|sitemap|robots|\.well-known)([/?.]|$)/.test(path);
}

/** The form to correct a fact shows one organisation as it shows another: each fact is read of two of them. */
function otherFacts(): (path: string) => boolean {
  const read = new Map<string, number>();
  return (path) => {
    const [, fact] = /\/organisations\/[^/]+\/correct\?fact=(.+)$/.exec(path) ?? [];
    if (fact === undefined) return true;
    const times = read.get(fact) ?? 0;
    read.set(fact, times + 1);
    return times < 2;
  };
}

/** A page repeats the address that it was asked for, and the words that were searched. */
function withoutAsked({ where, text, kind }: Reading, { secrets, veiled, open }: Planted): string {
  // Its own page names it, and nothing else: what it wrote under another name is not there.
  if (where.endsWith(`/organisations/${veiled}`))
    return open
      .filter((word) => text.includes(word))
      .map(() => veiled)
      .join();
  // Whatever a search finds by a word tells that the word is there.
  if (kind === "search" && where.includes("/search?") && text.includes('class="found"')) return text;
  const asked = [...secrets.map(({ word }) => word), ...open].filter((word) => where.includes(word));
  return asked.reduce((rest, word) => rest.replaceAll(word, ""), text);
}
