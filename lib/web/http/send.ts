import type { IncomingMessage } from "node:http";
import type { EncodedBody } from "@/lib/web/documents/encoded-body";
import { type Encoding, preferredEncoding } from "@/lib/web/http/accept-encoding";
import type { HeldResponse } from "@/lib/web/http/held-response";

const suffixes: Record<Encoding, string> = { br: "-br", gzip: "-gz", identity: "" };

/** An answer that is complete but for the encoding of its body. */
export interface FinishedAnswer {
  readonly status: number;
  /** Names and values in turn: all headers but those of length, encoding and ETag. */
  readonly headers: readonly string[];
  /** The opaque part of the ETag, the same for all encodings; they get a suffix each. */
  readonly tag: string;
  readonly body: EncodedBody;
}

/**
 * Answers with finished bytes in the encoding the client likes best, or with 304 when it has them.
 * No header may have been set before: written in one go they cost a third.
 */
export function sendFinished(request: IncomingMessage, response: HeldResponse, answer: FinishedAnswer): void {
  const { status, headers, tag, body } = answer;
  const encoding = body.suited(preferredEncoding(request.headers["accept-encoding"]));
  if (status === 200 && isKnown(request.headers["if-none-match"], tag)) {
    response.writeHead(304, [...headers, "Vary", "Accept-Encoding", "ETag", `"${tag}${suffixes[encoding]}"`]);
    response.send(null);
    return;
  }
  const ready = body.ready(encoding);
  if (ready) {
    sendBytes(response, answer, encoding, ready);
    return;
  }
  body.make(encoding).then(
    (bytes) => sendBytes(response, answer, encoding, bytes),
    () => sendBytes(response, answer, "identity", body.identity),
  );
}

function sendBytes(response: HeldResponse, answer: FinishedAnswer, encoding: Encoding, bytes: Buffer): void {
  const headers = [...answer.headers, "Vary", "Accept-Encoding", "ETag", `"${answer.tag}${suffixes[encoding]}"`];
  if (encoding !== "identity") headers.push("Content-Encoding", encoding);
  headers.push("Content-Length", String(bytes.length));
  response.writeHead(answer.status, headers);
  response.send(bytes);
}

/** Whether the client names our tag: in any encoding, weakly compared, alone, in a list or as `*`. */
function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === "*") return true;
  return header.split(",", 50).some((part) => {
    const found = /^\s*(?:W\/)?"([^"]*)"\s*$/.exec(part)?.[1];
    return found !== undefined && Object.values(suffixes).some((suffix) => found === tag + suffix);
  });
}
