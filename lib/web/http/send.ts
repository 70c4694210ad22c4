import type { IncomingMessage } from "node:http";
import type { EncodedBody } from "@/lib/web/documents/encoded-body";
import { type Encoding, preferredEncoding } from "@/lib/web/http/accept-encoding";
import type { HeldResponse } from "@/lib/web/http/held-response";

const suffixes: Record<Encoding, string> = { br: "-br", gzip: "-gz", identity: "" };

/**
 * Answers with finished bytes in the encoding the client likes best, or with 304 when it has
 * them. Status and headers other than those of body and encoding are already set.
 *
 * @param tag the opaque part of the ETag, the same for all encodings; they get a suffix each.
 */
export function sendFinished(request: IncomingMessage, response: HeldResponse, tag: string, body: EncodedBody): void {
  const encoding = body.suited(preferredEncoding(request.headers["accept-encoding"]));
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("ETag", `"${tag}${suffixes[encoding]}"`);
  if (response.statusCode === 200 && isKnown(request.headers["if-none-match"], tag)) {
    response.removeHeader("Content-Type");
    response.statusCode = 304;
    response.send(null);
    return;
  }
  const ready = body.ready(encoding);
  if (ready) {
    sendBytes(response, encoding, ready);
    return;
  }
  body.make(encoding).then(
    (bytes) => sendBytes(response, encoding, bytes),
    () => sendBytes(response, "identity", body.identity),
  );
}

function sendBytes(response: HeldResponse, encoding: Encoding, bytes: Buffer): void {
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", bytes.length);
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
