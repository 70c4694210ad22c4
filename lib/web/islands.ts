import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { env } from "@/lib/env";

export type IslandName =
  | "account-menu"
  | "copy-citation"
  | "countdown"
  | "filters"
  | "fetched-comments"
  | "fold-all"
  | "live-floor"
  | "receipt-check"
  | "redline-switch"
  | "term-notes";

const manifest = z.record(z.string(), z.string().startsWith("/islands/"));
let known: z.infer<typeof manifest> | null = null;

/** The address of an island's script. Its name carries a hash, so that it may be kept for ever. */
export function islandSource(name: IslandName): string {
  if (known === null || env().development) {
    known = manifest.parse(JSON.parse(readFileSync(join(process.cwd(), "public", "islands", "manifest.json"), "utf8")));
  }
  const source = known[name];
  if (!source) throw new Error(`There is no script for the island ${name}: run scripts/build-islands.ts.`);
  return source;
}
