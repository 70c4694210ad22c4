import { database, transaction } from "@/lib/db/client";
import type { Clock } from "@/lib/kernel/clock";
import { fileStore } from "./file-store";
import { forgetFile, removeBytes } from "./forget-file";
import { unnamed } from "./unnamed";

const hour = 60 * 60 * 1000;
const atOnce = 500;

/** Lets go of kept files that nothing has pointed to for a day: rows first, bytes after. */
export async function sweepUnnamed(clock: Clock): Promise<void> {
  const rows = await database().keptFile.findMany({
    where: { ...unnamed, createdAt: { lt: new Date(clock.now().getTime() - 24 * hour) } },
    select: { sha256: true },
    take: atOnce,
  });
  for (const { sha256 } of rows) {
    if (await transaction((tx) => forgetFile(tx, sha256))) await removeBytes(sha256);
  }
}

/**
 * Removes bytes that no row speaks of: those of acts that were broken off. One of 256 parts of the names each time, so
 * that every name is looked at every eleven days and no listing is long. Bytes whose row is being written are waited
 * for.
 */
export async function sweepStrays(clock: Clock): Promise<void> {
  const part = (Math.floor(clock.now().getTime() / hour) % 256).toString(16).padStart(2, "0");
  const store = await fileStore("files");
  for await (const name of store.names(`${part}/`)) {
    const sha256 = name.slice(part.length + 1);
    if (!/^[0-9a-f]{64}$/.test(sha256)) continue;
    const kept = await database().keptFile.findUnique({ where: { sha256 }, select: { sha256: true } });
    if (kept === null) await removeBytes(sha256);
  }
}
