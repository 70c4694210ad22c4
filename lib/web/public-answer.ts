import { createHash } from "node:crypto";

/** Public data is open to every origin, and asked anew each time: what was withdrawn must not be served from a store. */
export const openHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, RateLimit, RateLimit-Policy, Retry-After",
  "Cache-Control": "public, no-cache",
} as const;

/** An answer of the public API with its ETag (RFC 9110); 304 to whoever has it already. */
export function publicAnswer(request: Request, body: string, type: string, fileName?: string): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = {
    ...openHeaders,
    ETag: etag,
    ...(fileName === undefined ? {} : { "Content-Disposition": `attachment; filename="${fileName}"` }),
  };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": type } });
}

/** A refusal of the public API as a problem (RFC 9457). */
export function publicProblem(status: number, detail: string): Response {
  return new Response(JSON.stringify({ type: "about:blank", status, detail }), {
    status,
    headers: { ...openHeaders, "Cache-Control": "no-store", "Content-Type": "application/problem+json" },
  });
}
