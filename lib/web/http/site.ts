import type { IncomingMessage } from "node:http";

/** What the HTTP layer knows of the installation it serves. */
export interface Site {
  /** A demo answers to this machine's own names only; production to the host of its address. */
  readonly demo: boolean;
  readonly dev: boolean;
  /** The public address; links in mails and feeds begin with it. */
  readonly origin: URL;
  readonly port: number;
  /** How many proxies in front are believed about the visitor's address. */
  readonly trustedProxies: number;
  /** Where reports about weaknesses go: a `mailto:` or `https:` address. */
  readonly securityContact: string;
}

/** The hosts, with port where it is not the usual one, under which this site may be asked for. */
export function ownHosts(site: Site): ReadonlySet<string> {
  const hosts = new Set([site.origin.host]);
  if (site.demo) for (const name of ["localhost", "127.0.0.1", "[::1]"]) hosts.add(`${name}:${site.port}`);
  return hosts;
}

/**
 * Whether a request names this site as its host. The health check may be asked under any name,
 * as load balancers do; it tells nothing about the site.
 */
export function isOwnHost(hosts: ReadonlySet<string>, request: IncomingMessage, path: string): boolean {
  if (path === "/api/health") return true;
  return hosts.has(request.headers.host?.toLowerCase() ?? "");
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may change something here: it was sent by one of our own pages, or by a
 * program that is no browser. Browsers say where a request comes from; a page of another site,
 * or one without an origin (`null`), is refused.
 */
export function isFromOwnSite(hosts: ReadonlySet<string>, request: IncomingMessage): boolean {
  if (safeMethods.has(request.method ?? "")) return true;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const source = request.headers.origin ?? request.headers.referer;
  if (source === undefined) return true;
  return URL.canParse(source) && sameHost(hosts, new URL(source), request);
}

function sameHost(hosts: ReadonlySet<string>, source: URL, request: IncomingMessage): boolean {
  return hosts.has(source.host) && source.host === request.headers.host?.toLowerCase();
}
