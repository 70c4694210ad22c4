import type { IncomingMessage } from "node:http";
import { EncodedBody } from "@/lib/web/documents/encoded-body";
import type { PageHandler } from "@/lib/web/documents/framework-answer";
import { type DocumentServing, serveMissing } from "@/lib/web/documents/serve-document";
import { type Encoding, preferredEncoding } from "@/lib/web/http/accept-encoding";
import type { HeldResponse } from "@/lib/web/http/held-response";
import { cleanHeaders } from "@/lib/web/http/incoming-headers";
import { localeOf } from "@/lib/web/http/problem-page";
import { appPolicy } from "@/lib/web/http/security-headers";
import type { Site } from "@/lib/web/http/site";

interface AppPageOptions {
  readonly pages: PageHandler;
  readonly site: Site;
  /** The path asked for, checked. */
  readonly path: string;
  /** The address that limits are counted by. */
  readonly client: string;
  /** Resolves once the documents of this instance show every change that was made before. */
  readonly caughtUp: () => Promise<void>;
  readonly serving: DocumentServing;
}

/** Answers of these are about the person who asks, whatever their handler says. */
const personal = /^\/(?:api\/(?:auth|me)|calendars)(?:\/|$)/;

/**
 * Gives a request to the app. Its HTML pages are held back until they are whole, so that the
 * policy can name the inline scripts they carry. The answer to a request that may have changed
 * something is held back until the documents of this instance show the change, so that whoever
 * made it never meets the page of before. Everything else passes as it comes.
 */
export function serveApp(request: IncomingMessage, response: HeldResponse, options: AppPageOptions): void {
  const { dev, origin } = options.site;
  const { serving } = options;
  const accepted = request.headers["accept-encoding"];
  const encoding = preferredEncoding(accepted);
  cleanHeaders(request.headers, { client: options.client, path: options.path, dev });
  request.headers["x-forwarded-proto"] = origin.protocol.slice(0, -1);
  const changing = !["GET", "HEAD", "OPTIONS"].includes(request.method ?? "");
  // A page's HEAD must carry the same policy as its GET: render it, and let Node drop the body.
  if (request.method === "HEAD") request.method = "GET";

  const isPage = () => String(response.getHeader("Content-Type") ?? "").startsWith("text/html");
  const decide = () => {
    response.removeHeader("X-Powered-By");
    if (isPage() || personal.test(options.path) || !response.hasHeader("Cache-Control")) {
      response.setHeader("Cache-Control", "private, no-store");
    }
    return isPage() || changing;
  };
  const complete = async (body: Buffer) => {
    if (changing) await options.caughtUp();
    if (!isPage()) {
      if (response.statusCode !== 204) response.setHeader("Content-Length", body.length);
      response.send(body);
    } else if (response.statusCode >= 300 && response.statusCode < 400) {
      // The page behind a redirect is never read.
      response.setHeader("Content-Length", 0);
      response.send(Buffer.alloc(0));
    } else if (response.statusCode === 404) {
      // The framework draws its error pages in the browser; without scripts they would be blank. What it says of its own,
      // such as style sheets to fetch, does not hold for the page that stands in.
      for (const name of response.getHeaderNames()) if (name !== "set-cookie") response.removeHeader(name);
      request.headers["accept-encoding"] = accepted;
      serveMissing(localeOf(request), request, response, serving);
    } else if (response.statusCode >= 500 && !dev) {
      serving.refuse("failed");
    } else {
      response.setHeader("Content-Security-Policy", appPolicy(body.toString("utf8"), { dev }));
      await sendPage(response, body, encoding);
    }
  };
  const failed = (error: unknown) => {
    if (response.destroyed) return;
    // The rest of an address may hold a token; that of a private calendar is nothing else.
    const known = options.path.startsWith("/calendars/") ? 2 : 3;
    serving.report(`${options.path.split("/", known).join("/")} could not be answered.`, error);
    serving.refuse("failed");
  };
  response.hold(decide, (body) => void complete(body).catch(failed));
  options.pages(request, response).catch(failed);
}

async function sendPage(response: HeldResponse, html: Buffer, accepted: Encoding): Promise<void> {
  const body = new EncodedBody(html, { compressible: true, brotliQuality: 4 });
  const encoding = body.suited(accepted);
  const bytes = await body.make(encoding);
  response.removeHeader("ETag");
  response.setHeader("Vary", [response.getHeader("Vary") ?? [], "Accept-Encoding"].flat().join(", "));
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", bytes.length);
  response.send(bytes);
}
