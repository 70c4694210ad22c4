import type { IncomingMessage } from "node:http";
import type { Locale } from "@/lib/i18n/locales";
import type { DocumentAddress } from "@/lib/web/documents/document-address";
import type { DocumentCache } from "@/lib/web/documents/document-cache";
import type { FinishedDocument } from "@/lib/web/documents/document-store";
import { Overloaded } from "@/lib/web/documents/render-gate";
import { missingPage } from "@/lib/web/documents/routes";
import type { HeldResponse } from "@/lib/web/http/held-response";
import { sendFinished } from "@/lib/web/http/send";

export interface DocumentServing {
  readonly documents: DocumentCache;
  /** Names and values in turn, for every document; its policy is among its own. */
  readonly headers: readonly string[];
  readonly refuse: (problem: "notFound" | "overloaded" | "failed") => void;
  readonly report: (message: string, error: unknown) => void;
}

/** Whoever kept a page asks each time whether it still stands. */
const asking = ["Cache-Control", "public, max-age=0, must-revalidate"] as const;

/** Answers a GET or HEAD request for a public document, from memory where it can. */
export function serveDocument(
  address: DocumentAddress,
  request: IncomingMessage,
  response: HeldResponse,
  serving: DocumentServing,
): void {
  const answer = (document: FinishedDocument) => {
    if (document.status === 404) serveMissing(address.locale, request, response, serving);
    else if (document.status >= 400) serving.refuse("failed");
    else
      sendFinished(request, response, { ...document, headers: [...serving.headers, ...document.headers, ...asking] });
  };
  if (address.route === missingPage) {
    serveMissing(address.locale, request, response, serving);
    return;
  }
  const ready = serving.documents.peek(address.key);
  if (ready) {
    answer(ready);
    return;
  }
  serving.documents.get(address).then(answer, (error: unknown) => {
    if (error instanceof Overloaded) {
      serving.refuse("overloaded");
    } else {
      serving.report(`${address.route.path} could not be rendered.`, error);
      serving.refuse("failed");
    }
  });
}

/** Answers 404 with the page that helps to go on, in the frame of all other pages. */
export function serveMissing(
  locale: Locale,
  request: IncomingMessage,
  response: HeldResponse,
  serving: DocumentServing,
): void {
  const address: DocumentAddress = {
    kind: "document",
    locale,
    route: missingPage,
    key: missingPage.path.replace("{locale}", locale),
  };
  serving.documents.get(address).then(
    (document) => {
      if (document.status !== 200) return serving.refuse("notFound");
      const headers = [...serving.headers, ...document.headers, "Cache-Control", "no-store"];
      sendFinished(request, response, { ...document, status: 404, headers });
    },
    () => serving.refuse("notFound"),
  );
}
