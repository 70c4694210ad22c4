import { chmodSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removePlacedData } from "@/lib/db/embedded/placement";

export type TemporaryFolder = { path: string; remove(): Promise<void> };

/** A folder for `OPENFLOOR_VAR` that others may pass through, as PostgreSQL's user must when root runs the tests. */
export function temporaryFolder(purpose: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), `openfloor-${purpose}-`));
  chmodSync(path, 0o711);
  return {
    path,
    remove: async () => {
      await removePlacedData(path);
      // A database that was just told to stop may still be writing its last checkpoint into it.
      await rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    },
  };
}
