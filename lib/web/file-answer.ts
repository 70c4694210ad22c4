import type { ByteRange } from "@/lib/files/store";
import { attachment } from "./attachment";

/** A kept file as it is handed out: its bytes can be opened whole or in part. */
export type AnsweredFile = { sha256: string; mediaType: string; bytes: number; name: string };

type Opening = {
  /** `public, no-cache` for what everybody may have, `private, no-store` for all else. */
  caching: "public, no-cache" | "private, no-store";
  open(range?: ByteRange): ReadableStream<Uint8Array>;
};

/**
 * A file to be saved, never to be shown or run: with its type as judged by content, a sandbox should a browser show it
 * all the same, its SHA-256 as tag and digest (RFC 9530), and one part of it where one is asked for (RFC 9110, 14).
 * What would be several parts is sent whole, as the RFC allows.
 */
export function fileAnswer(request: Request, file: AnsweredFile, { caching, open }: Opening): Response {
  const etag = `"${file.sha256}"`;
  const headers = new Headers({
    "Content-Disposition": attachment(file.name),
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": caching,
    ETag: etag,
    "Accept-Ranges": "bytes",
    "Repr-Digest": `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`,
  });
  if (caching === "public, no-cache") headers.set("Access-Control-Allow-Origin", "*");
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  const range = askedRange(request, etag, file.bytes);
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${file.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("Content-Type", file.mediaType);
  if (range === null) {
    headers.set("Content-Length", String(file.bytes));
    return new Response(open(), { headers });
  }
  headers.set("Content-Length", String(range.last - range.first + 1));
  headers.set("Content-Range", `bytes ${range.first}-${range.last}/${file.bytes}`);
  return new Response(open(range), { status: 206, headers });
}

function isKnown(request: Request, etag: string): boolean {
  const tags = (request.headers.get("if-none-match") ?? "").split(",", 50);
  return tags.some((tag) => [etag, "*"].includes(tag.trim().replace(/^W\//, "")));
}

/** Null for the whole file. A range of another state of the file (If-Range) is answered with the whole as well. */
function askedRange(request: Request, etag: string, bytes: number): ByteRange | "unsatisfiable" | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(request.headers.get("range") ?? "");
  const sameAs = request.headers.get("if-range");
  if (asked === null || (sameAs !== null && sameAs !== etag)) return null;
  const [, from = "", to = ""] = asked;
  if (from === "" && to === "") return null;
  const first = from === "" ? Math.max(0, bytes - Number(to)) : Number(from);
  const last = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return first > last || first >= bytes ? "unsatisfiable" : { first, last };
}
