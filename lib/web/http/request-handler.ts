import { documentAddress } from "@/lib/web/documents/document-address";
import type { DocumentCache } from "@/lib/web/documents/document-cache";
import type { PageHandler } from "@/lib/web/documents/render-document";
import { serveDocument } from "@/lib/web/documents/serve-document";
import { negotiateLocale } from "@/lib/web/http/accept-language";
import { serveApp } from "@/lib/web/http/app-page";
import { clientAddress } from "@/lib/web/http/client-address";
import type { HeldResponse } from "@/lib/web/http/held-response";
import { bodyLimit, declaredLength, type LimitedRequest } from "@/lib/web/http/limited-request";
import { type Problem, sendProblem } from "@/lib/web/http/problem-page";
import { documentPolicy, inertPolicy, securityHeaders, setHeaders } from "@/lib/web/http/security-headers";
import { isFromOwnSite, isOwnHost, ownHosts, type Site } from "@/lib/web/http/site";
import type { StaticFiles } from "@/lib/web/http/static-files";
import { readTarget } from "@/lib/web/http/target";
import { wellKnown } from "@/lib/web/http/well-known";

interface HandlerOptions {
  readonly site: Site;
  readonly pages: PageHandler;
  readonly documents: DocumentCache;
  readonly files: StaticFiles;
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

/** Everything that happens to a request before and around the pages, in this order. */
export function requestHandler(options: HandlerOptions) {
  const { site, documents, files, report } = options;
  const hosts = ownHosts(site);
  const inertHeaders = securityHeaders(site, inertPolicy);
  const documentHeaders = securityHeaders(site, documentPolicy);

  return (request: LimitedRequest, response: HeldResponse): void => {
    const refuse = (problem: Problem) => {
      if (!response.headersSent) setHeaders(response, documentHeaders);
      sendProblem(request, response, problem);
    };
    const target = readTarget(request.url);
    if (!target.ok) return refuse(refusedTargets[target.status]);
    const { path, search } = target;
    if (request.rawHeaders.length > 2 * mostHeaders) return refuse("tooManyHeaders");
    if (!isOwnHost(hosts, request, path)) return refuse("foreignHost");
    if (!isFromOwnSite(hosts, request)) return refuse("crossSite");

    const refuseBody = () => {
      refuse("bodyTooLarge");
      // Cut at once, many senders would see a broken connection instead of the answer.
      setTimeout(() => request.socket.destroy(), linger).unref();
    };
    const limit = bodyLimit(path);
    if (declaredLength(request) > limit) return refuseBody();
    request.limitBody(limit, refuseBody);

    const reading = request.method === "GET" || request.method === "HEAD";
    const address = documentAddress(path, search);
    if (address?.kind === "refused") return refuse("unreadableQuestion");
    if ((address || files.has(path)) && !reading) return refuse("methodNotAllowed");
    if (address) {
      return serveDocument(address, request, response, { documents, headers: documentHeaders, refuse, report });
    }
    if (files.has(path)) {
      files.serve(request, response, path).catch((error: unknown) => {
        report(`${path} could not be read.`, error);
        refuse("failed");
      });
      return;
    }
    if (isInternal(path, site)) return refuse("notFound");

    setHeaders(response, inertHeaders);
    const text = wellKnown(path, site, Date.now());
    if (text !== null) return sendText(response, text);
    if (path === "/") return redirect(response, `/${negotiateLocale(request.headers["accept-language"])}`, 302);
    if (path.endsWith("/")) return redirect(response, path.slice(0, -1) + search, 308);

    const forwarded = request.headers["x-forwarded-for"];
    const client = clientAddress(
      request.socket.remoteAddress,
      Array.isArray(forwarded) ? forwarded.join(",") : forwarded,
      site.trustedProxies,
    );
    serveApp(request, response, { pages: options.pages, site, path, client, refuse, report });
  };
}

/**
 * Addresses of the framework that nobody is meant to ask for: payloads under a file name of their
 * own, the fetching of foreign images, and, in production, files that are not in the build.
 */
function isInternal(path: string, site: Site): boolean {
  if (/\.rsc$|\.segments\/|^\/_next\/(?:image|data)(?:\/|$)/.test(path)) return true;
  return !site.dev && /^\/(?:_next|islands)\//.test(path);
}

function redirect(response: HeldResponse, location: string, status: 302 | 308): void {
  response.statusCode = status;
  response.setHeader("Location", location);
  response.setHeader("Cache-Control", status === 302 ? "private, no-store" : "public, max-age=0, must-revalidate");
  if (status === 302) response.setHeader("Vary", "Accept-Language");
  response.setHeader("Content-Length", 0);
  response.send(null);
}

function sendText(response: HeldResponse, text: string): void {
  const body = Buffer.from(text);
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "public, max-age=3600");
  response.setHeader("Content-Length", body.length);
  response.send(body);
}
