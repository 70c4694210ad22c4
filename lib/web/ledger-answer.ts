import type { z } from "zod";
import { publicAnswer } from "./public-answer";

/** What once was so of the log stays so: such answers may be kept for ever. */
const forEver = "public, max-age=31536000, immutable";

/** The query of a request, each name once, as this schema reads it; null when it does not. */
export function readStrictly<Schema extends z.ZodType>(request: Request, schema: Schema): z.infer<Schema> | null {
  const { searchParams } = new URL(request.url);
  if (new Set(searchParams.keys()).size !== searchParams.size) return null;
  const read = schema.safeParse(Object.fromEntries(searchParams));
  return read.success ? read.data : null;
}

/** An answer of the ledger as JSON; one that will never change says so. */
export function ledgerAnswer(request: Request, value: unknown, lasting: boolean): Response {
  return lastingAnswer(publicAnswer(request, JSON.stringify(value), "application/json; charset=utf-8"), lasting);
}

/** A note of the ledger as text. */
export function noteAnswer(request: Request, note: string, lasting: boolean): Response {
  return lastingAnswer(publicAnswer(request, note, "text/plain; charset=utf-8"), lasting);
}

function lastingAnswer(response: Response, lasting: boolean): Response {
  if (lasting) response.headers.set("Cache-Control", forEver);
  return response;
}
