import { isLocale } from "@/lib/i18n/locales";
import { dataAddress, documentAddress } from "@/lib/web/documents/document-address";
import type { DocumentCache } from "@/lib/web/documents/document-cache";
import type { PageHandler } from "@/lib/web/documents/framework-answer";
import { serveData } from "@/lib/web/documents/serve-data";
import { serveDocument, serveMissing } from "@/lib/web/documents/serve-document";
import type { ApiLimits } from "@/lib/web/http/api-limits";
import { serveApp } from "@/lib/web/http/app-page";
import { clientAddress } from "@/lib/web/http/client-address";
import type { HeldResponse } from "@/lib/web/http/held-response";
import { bodyLimit, declaredLength, type LimitedRequest } from "@/lib/web/http/limited-request";
import { localeOf, type Problem, sendProblem } from "@/lib/web/http/problem-page";
import { allowCamera, documentPolicy, inertPolicy, securityHeaders, setHeaders } from "@/lib/web/http/security-headers";
import { isFromOwnSite, isOwnHost, ownHosts, type Site } from "@/lib/web/http/site";
import { sendSmallAnswer } from "@/lib/web/http/small-answers";
import type { StaticFiles } from "@/lib/web/http/static-files";
import { readTarget } from "@/lib/web/http/target";

interface HandlerOptions {
  readonly site: Site;
  readonly pages: PageHandler;
  readonly documents: DocumentCache;
  /** Answers of the API, kept apart: whoever reads through all of it does not push the pages out. */
  readonly data: DocumentCache;
  /** Resolves once the cache has heard of everything that was changed before. */
  readonly caughtUp: () => Promise<void>;
  readonly files: StaticFiles;
  readonly limits: ApiLimits;
  readonly report: (message: string, error: unknown) => void;
}

const mostHeaders = 100;
/** How long a refused sender may go on sending before the line is cut, in milliseconds. */
const linger = 1_000;
const refusedTargets: Record<400 | 404 | 414, Problem> = {
  400: "unreadableAddress",
  404: "notFound",
  414: "addressTooLong",
};

/** Everything that happens to a request before and around the pages. */
export function requestHandler(options: HandlerOptions) {
  const { site, documents, files, report } = options;
  const hosts = ownHosts(site);
  const inertHeaders = securityHeaders(site, inertPolicy);
  const problemHeaders = securityHeaders(site, documentPolicy);
  const documentHeaders = securityHeaders(site, null);

  return (request: LimitedRequest, response: HeldResponse): void => {
    const refuse = (problem: Problem) => {
      if (!response.headersSent) setHeaders(response, problemHeaders);
      sendProblem(request, response, problem);
      // Cut at once, many senders would see a broken connection instead of the answer.
      if (problem === "bodyTooLarge") setTimeout(() => request.socket.destroy(), linger).unref();
    };
    const target = admit(request, hosts);
    if (typeof target === "string") {
      refuse(target);
      return;
    }
    const { path, search } = target;
    const serving = { documents, headers: documentHeaders, refuse, report };
    request.limitBody(bodyLimit(path), () => refuse("bodyTooLarge"));

    const withinLimits = (goOn: (left: readonly string[]) => void) => {
      const client = clientOf(request, site);
      options.limits.admit(request, response, client, Date.now()).then(
        (left) => {
          if (left !== null) goOn(left);
        },
        (error: unknown) => {
          report("A key could not be looked up.", error);
          refuse("failed");
        },
      );
    };
    const address = documentAddress(path, search);
    const data = isReading(request) ? dataAddress(path, search) : null;
    const isFile = files.has(path);
    if (data !== null) {
      withinLimits((left) => {
        const headers = [...inertHeaders, ...left];
        serveData(data, request, response, { ...serving, documents: options.data, headers });
      });
    } else if (address?.kind === "refused") {
      refuse("unreadableQuestion");
    } else if ((address || isFile) && !isReading(request)) {
      refuse("methodNotAllowed");
    } else if (address) {
      serveDocument(address, request, response, serving);
    } else if (isFile) {
      files.serve(request, response, path).catch((error: unknown) => {
        report(`${path} could not be read.`, error);
        refuse("failed");
      });
    } else {
      setHeaders(response, inertHeaders);
      allowCamera(response, path);
      if (sendSmallAnswer(request, response, { site, path, search })) return;
      if (!isOpen(path, site)) {
        serveMissing(localeOf(request), request, response, serving);
        return;
      }
      const client = clientOf(request, site);
      const serve = () =>
        serveApp(request, response, { pages: options.pages, caughtUp: options.caughtUp, site, path, client, serving });
      if (!options.limits.covers(path)) {
        serve();
        return;
      }
      withinLimits((left) => {
        setHeaders(response, left);
        serve();
      });
    }
  };
}

/** The address of a request that may go on, or why it may not. */
function admit(request: LimitedRequest, hosts: ReadonlySet<string>): { path: string; search: string } | Problem {
  const target = readTarget(request.url);
  if (!target.ok) return refusedTargets[target.status];
  if (request.rawHeaders.length > 2 * mostHeaders) return "tooManyHeaders";
  if (!isOwnHost(hosts, request, target.path)) return "foreignHost";
  if (!isFromOwnSite(hosts, request)) return "crossSite";
  if (declaredLength(request) > bodyLimit(target.path)) return "bodyTooLarge";
  return target;
}

function isReading(request: LimitedRequest): boolean {
  return request.method === "GET" || request.method === "HEAD";
}

function clientOf(request: LimitedRequest, site: Site): string {
  const forwarded = request.headers["x-forwarded-for"];
  const hops = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
  return clientAddress(request.socket.remoteAddress, hops, site.trustedProxies);
}

/** What an address may begin with beside a locale. */
const beginnings = new Set(["api", "calendars", "oembed"]);

/**
 * Whether the app has pages or answers there. Not reached are payloads of the framework under file
 * names of their own, its fetching of foreign images, files that are not in the build, and words
 * in the place of a locale.
 */
function isOpen(path: string, site: Site): boolean {
  if (/\.rsc$|\.segments\//.test(path)) return false;
  const first = path.split("/")[1] ?? "";
  if (site.dev && (first.startsWith("__next") || first === "_next" || first === "islands")) return true;
  return isLocale(first) || beginnings.has(first);
}
