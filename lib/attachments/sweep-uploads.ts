import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Clock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { dropPieces, uploadsWithPieces } from "./upload-pieces";

const day = 24 * 60 * 60 * 1000;

/** Ends uploads whose next piece never came, and removes pieces and spooled bytes that belong to none. */
export async function sweepUploads(clock: Clock): Promise<void> {
  const now = clock.now();
  await database().upload.deleteMany({ where: { expiresAt: { lt: now } } });
  const lying = (await uploadsWithPieces()).filter(isId);
  const rows = await database().upload.findMany({ where: { id: { in: lying } }, select: { id: true } });
  const underWay = new Set(rows.map(({ id }) => id));
  for (const id of lying) if (!underWay.has(id)) await dropPieces(id);
  await sweepSpool(new Date(now.getTime() - day));
}

/** What a process left when it ended in the middle of a piece. */
async function sweepSpool(before: Date): Promise<void> {
  const folder = join(env().varDirectory, "uploads");
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.startsWith("incoming."))) {
    const place = join(folder, name);
    const found = await stat(place).catch(() => null);
    if (found !== null && found.mtime < before) await rm(place, { force: true });
  }
}
