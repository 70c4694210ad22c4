import type { Readable } from "node:stream";
import { z } from "zod";
import { tableSchema } from "./table-list";

/**
 * A backup is one zip file: this manifest, one file for each table in PostgreSQL's own COPY text
 * format, and the uploaded files under the names they are kept by. Queued jobs are not in it.
 */
export const manifestName = "manifest.json";
export const manifestSchema = z.object({
  format: z.literal(1),
  migrations: z.array(z.string()),
  tables: z.array(tableSchema),
  /** The last number each sequence gave; null where it gave none. */
  sequences: z.array(z.object({ name: z.string(), value: z.string().nullable() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const filesPrefix = "files/";

export function tableEntry(name: string): string {
  return `tables/${name}.copy`;
}

/** Where uploaded files are kept, whatever kind of place that is. */
export type BackedUpFiles = {
  names(): AsyncIterable<string>;
  open(name: string): Promise<Readable>;
  put(name: string, bytes: Uint8Array): Promise<void>;
};
