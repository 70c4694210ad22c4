import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { FileStore } from "./store";

/** Bytes in a folder, closed to other users of the machine. Several instances may share it over a network. */
export function folderStore(directory: string): FileStore {
  return {
    put: (name, bytes) => write(placeIn(directory, name), bytes),
    putLarge: (name, pieces) => write(placeIn(directory, name), pieces),
    async open(name, range) {
      const place = placeIn(directory, name);
      // Opened before it is answered with, so that a missing file is a refusal and not a torn answer.
      const file = await open(place, "r");
      return file.createReadStream(range === undefined ? {} : { start: range.first, end: range.last });
    },
    remove: (name) => rm(placeIn(directory, name), { force: true }),
    names: (prefix = "") => namesIn(directory, prefix),
  };
}

function placeIn(directory: string, name: string): string {
  if (!/^[\w-]+(?:\/[\w-]+)?$/.test(name)) throw new Error(`Nothing is kept under the name ${name}`);
  return join(directory, name);
}

async function write(place: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  const unfinished = `${place}.${randomUUID()}`;
  try {
    const file = await open(unfinished, "wx", 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, place);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function* namesIn(directory: string, prefix: string): AsyncGenerator<string> {
  if (!existsSync(directory)) return;
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    // A dot is in the name of what was never finished.
    if (!entry.isFile() || entry.name.includes(".")) continue;
    const name = relative(directory, join(entry.parentPath, entry.name)).split(sep).join("/");
    if (name.startsWith(prefix)) yield name;
  }
}
