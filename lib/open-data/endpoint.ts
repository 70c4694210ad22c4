import type { z } from "zod";

/**
 * What an address answers with: a page of a list, one thing under `data`, a thing as it is, a text, or a file of another
 * kind, of which a table has columns (`csvColumns`).
 */
export type Answer =
  | { readonly kind: "list" | "one" | "bare"; readonly schema: z.ZodType; readonly schemaName: string }
  | { readonly kind: "text" }
  | { readonly kind: "other"; readonly media: string };

/** Files in which a list can be had whole, by their endings. */
export type ListEnding = "csv" | "xlsx";

/** An address of the public API. `name` is its key among the words and its operationId. */
export type Endpoint = {
  readonly name: string;
  /** Below /api/v1, with names of path segments in braces. */
  readonly path: string;
  /** Names of query parameters; their words are `openData.parameters`. */
  readonly query: readonly string[];
  readonly answer: Answer;
  /** Other files of the same list, under the same address with this ending. */
  readonly files: readonly ListEnding[];
};
