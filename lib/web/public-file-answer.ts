import { openHeaders } from "./public-answer";
import { streamOf } from "./stream-of";

type Sent = {
  etag: string;
  mediaType: string;
  name: string;
  /** Null where it is written while it is sent. */
  bytes: number | null;
  open(): ReadableStream<Uint8Array> | AsyncGenerator<string>;
};

/** A file to be kept, sent as it is read; 304 to whoever has it already. Never shown as a page of ours. */
export function publicFileAnswer(request: Request, file: Sent): Response {
  const etag = `"${file.etag}"`;
  const headers = new Headers({
    ...openHeaders,
    ETag: etag,
    "Content-Disposition": `attachment; filename="${file.name.replace(/[^\w.-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    "X-Content-Type-Options": "nosniff",
  });
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", file.mediaType);
  if (file.bytes !== null) headers.set("Content-Length", String(file.bytes));
  const body = file.open();
  return new Response(body instanceof ReadableStream ? body : streamOf(body), { headers });
}
