import type { IncomingMessage } from "node:http";
import { EncodedBody } from "@/lib/web/documents/encoded-body";
import type { PageHandler } from "@/lib/web/documents/render-document";
import { type DocumentServing, serveMissing } from "@/lib/web/documents/serve-document";
import { preferredEncoding } from "@/lib/web/http/accept-encoding";
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
  readonly serving: DocumentServing;
}

/** Answers of these are about the person who asks, whatever their handler says. */
const personal = /^\/api\/(?:auth|me)(?:\/|$)/;

/**
 * Gives a request to the app. Its HTML pages are held back until they are whole, so that the
 * policy can name the inline scripts they carry; everything else passes as it comes.
 */
export function serveApp(request: IncomingMessage, response: HeldResponse, options: AppPageOptions): void {
  const { dev, origin } = options.site;
  const encoding = preferredEncoding(request.headers["accept-encoding"]);
  cleanHeaders(request.headers, { client: options.client, path: options.path, dev });
  request.headers["x-forwarded-proto"] = origin.protocol.slice(0, -1);
  // A page's HEAD must carry the same policy as its GET: render it, and let Node drop the body.
  if (request.method === "HEAD") request.method = "GET";

  response.hold(
    () => {
      response.removeHeader("X-Powered-By");
      const isPage = String(response.getHeader("Content-Type") ?? "").startsWith("text/html");
      if (isPage || personal.test(options.path) || !response.hasHeader("Cache-Control")) {
        response.setHeader("Cache-Control", "private, no-store");
      }
      return isPage;
    },
    (html) => {
      // The framework draws its error pages in the browser; without scripts they would be blank.
      if (response.statusCode === 404) {
        serveMissing(localeOf(request), request, response, options.serving);
        return;
      }
      if (response.statusCode >= 500 && !dev) {
        options.serving.refuse("failed");
        return;
      }
      response.setHeader("Content-Security-Policy", appPolicy(html.toString("utf8"), { dev }));
      response.removeHeader("ETag");
      const vary = response.getHeader("Vary");
      response.setHeader("Vary", [vary ?? [], "Accept-Encoding"].flat().join(", "));
      const body = new EncodedBody(html, { compressible: true, brotliQuality: 4 });
      const suited = body.suited(encoding);
      body.make(suited).then(
        (bytes) => {
          if (suited !== "identity") response.setHeader("Content-Encoding", suited);
          response.setHeader("Content-Length", bytes.length);
          response.send(bytes);
        },
        (error) => failed(error),
      );
    },
  );

  const failed = (error: unknown) => {
    if (response.destroyed) return;
    options.serving.report(`${options.path} could not be answered.`, error);
    options.serving.refuse("failed");
  };
  options.pages(request, response).catch(failed);
}
