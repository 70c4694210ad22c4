import type { IncomingMessage } from "node:http";
import type { DocumentAddress } from "@/lib/web/documents/document-address";
import type { DocumentCache } from "@/lib/web/documents/document-cache";
import type { FinishedDocument } from "@/lib/web/documents/document-store";
import { Overloaded } from "@/lib/web/documents/render-gate";
import type { HeldResponse } from "@/lib/web/http/held-response";
import { sendProblem } from "@/lib/web/http/problem-page";
import { documentPolicy } from "@/lib/web/http/security-headers";
import { sendFinished } from "@/lib/web/http/send";

/** Answers a GET or HEAD request for a public document, from memory where it can. */
export function serveDocument(
  cache: DocumentCache,
  address: DocumentAddress,
  request: IncomingMessage,
  response: HeldResponse,
  report: (message: string, error: unknown) => void,
): void {
  const ready = cache.peek(address.key);
  if (ready) {
    answer(request, response, ready);
    return;
  }
  cache.get(address).then(
    (document) => answer(request, response, document),
    (error: unknown) => {
      if (error instanceof Overloaded) {
        sendProblem(request, response, "overloaded");
      } else {
        report(`${address.route.path} could not be rendered.`, error);
        sendProblem(request, response, "failed");
      }
    },
  );
}

function answer(request: IncomingMessage, response: HeldResponse, document: FinishedDocument): void {
  response.statusCode = document.status;
  for (const [name, value] of Object.entries(document.headers)) response.setHeader(name, value);
  response.setHeader("Content-Security-Policy", documentPolicy);
  // What is not a page today may be one tomorrow; errors are nobody's to keep.
  response.setHeader(
    "Cache-Control",
    document.status < 400 ? "public, max-age=0, must-revalidate" : "no-store",
  );
  sendFinished(request, response, document.tag, document.body);
}
