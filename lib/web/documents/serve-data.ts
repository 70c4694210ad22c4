import type { IncomingMessage } from "node:http";
import type { DocumentAddress } from "@/lib/web/documents/document-address";
import type { FinishedDocument } from "@/lib/web/documents/document-store";
import { Overloaded } from "@/lib/web/documents/render-gate";
import type { DocumentServing } from "@/lib/web/documents/serve-document";
import type { HeldResponse } from "@/lib/web/http/held-response";
import { setHeaders } from "@/lib/web/http/security-headers";
import { sendFinished } from "@/lib/web/http/send";

/**
 * Answers a GET or HEAD request for data of the API, from memory where it can. What is refused is answered as the API
 * said it, and kept by nobody.
 *
 * @param serving its headers are those of this one answer, what is left of the limit among them.
 */
export function serveData(
  address: DocumentAddress,
  request: IncomingMessage,
  response: HeldResponse,
  serving: DocumentServing,
): void {
  const refuse = (problem: "overloaded" | "failed") => {
    setHeaders(response, serving.headers);
    serving.refuse(problem);
  };
  const answer = (document: FinishedDocument) => {
    const isProblem = document.headers.includes("application/problem+json");
    if (document.status >= 500 && !isProblem) refuse("failed");
    else sendFinished(request, response, { ...document, headers: [...serving.headers, ...document.headers] });
  };
  const ready = serving.documents.peek(address.key);
  if (ready) {
    answer(ready);
    return;
  }
  serving.documents.get(address).then(answer, (error: unknown) => {
    if (!(error instanceof Overloaded)) serving.report(`${address.route.path} could not be answered.`, error);
    refuse(error instanceof Overloaded ? "overloaded" : "failed");
  });
}
