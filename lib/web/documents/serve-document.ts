import type { IncomingMessage } from "node:http";
import type { DocumentAddress } from "@/lib/web/documents/document-address";
import type { DocumentCache } from "@/lib/web/documents/document-cache";
import type { FinishedDocument } from "@/lib/web/documents/document-store";
import { Overloaded } from "@/lib/web/documents/render-gate";
import type { HeldResponse } from "@/lib/web/http/held-response";
import { sendFinished } from "@/lib/web/http/send";

interface ServeOptions {
  readonly documents: DocumentCache;
  /** Names and values in turn, for every document. */
  readonly headers: readonly string[];
  readonly refuse: (problem: "overloaded" | "failed") => void;
  readonly report: (message: string, error: unknown) => void;
}

/** Answers a GET or HEAD request for a public document, from memory where it can. */
export function serveDocument(
  address: DocumentAddress,
  request: IncomingMessage,
  response: HeldResponse,
  options: ServeOptions,
): void {
  const answer = (document: FinishedDocument) =>
    sendFinished(request, response, { ...document, headers: [...options.headers, ...document.headers] });

  const ready = options.documents.peek(address.key);
  if (ready) {
    answer(ready);
    return;
  }
  options.documents.get(address).then(answer, (error: unknown) => {
    if (error instanceof Overloaded) {
      options.refuse("overloaded");
    } else {
      options.report(`${address.route.path} could not be rendered.`, error);
      options.refuse("failed");
    }
  });
}
