import { join } from "node:path";
import { env } from "@/lib/env";
import { folderStore } from "./folder-store";
import type { FileStore, Shelf } from "./store";

let known: { settings: unknown; shelves: Map<Shelf, Promise<FileStore>> } | null = null;

/** The place that the settings name: a folder of this machine or a shared one, or a bucket. */
export function fileStore(shelf: Shelf): Promise<FileStore> {
  const settings = env().storage;
  if (known?.settings !== settings) known = { settings, shelves: new Map() };
  const opened = known.shelves.get(shelf) ?? open(shelf);
  known.shelves.set(shelf, opened);
  return opened;
}

async function open(shelf: Shelf): Promise<FileStore> {
  const { storage, varDirectory } = env();
  if (storage.kind === "folder") {
    return folderStore(shelf === "files" ? storage.directory : join(varDirectory, shelf));
  }
  // Large, and only for those who keep their files there.
  const { s3Store } = await import("./s3-store");
  return s3Store(storage, shelf);
}

/** Whether a failure to keep bytes means that the disk (or the bucket) is full. */
export function isNoRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return ["ENOSPC", "EDQUOT"].includes(code) || /StorageFull|QuotaExceeded|InsufficientStorage/i.test(error.name);
}
