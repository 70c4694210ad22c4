import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const record = z.object({ pid: z.number(), port: z.number(), address: z.string() });

/** Which process serves a folder, and where. */
export type ServerRecord = z.infer<typeof record>;

/**
 * Notes in the folder which process serves it, for whoever starts a second one. Answers the act
 * that takes the note away again. A note that outlived its server is harmless: it is only shown
 * once something else proved that a server runs.
 */
export function recordServer(varDirectory: string, server: ServerRecord): () => void {
  const file = fileIn(varDirectory);
  writeFileSync(file, `${JSON.stringify(server)}\n`);
  return () => rmSync(file, { force: true });
}

/** The note of the server that serves, or last served, this folder; null when there is none. */
export function readServerRecord(varDirectory: string): ServerRecord | null {
  try {
    return record.parse(JSON.parse(readFileSync(fileIn(varDirectory), "utf8")));
  } catch {
    return null;
  }
}

function fileIn(varDirectory: string): string {
  return join(varDirectory, "server.json");
}
