import type { Readable } from "node:stream";

/** First and last byte, both included, as HTTP counts them. */
export type ByteRange = { first: number; last: number };

/** Where bytes lie under names: letters, digits, hyphens and one level of folders. */
export type FileStore = {
  /** Afterwards the bytes are there whole; if it fails, what was there before is. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** The same for what is never held in memory whole; it is so many bytes long. */
  putLarge(name: string, pieces: AsyncIterable<Uint8Array>, bytes: number): Promise<void>;
  /** Rejects where there is nothing under the name. */
  open(name: string, range?: ByteRange): Promise<Readable>;
  /** It does not matter if nothing was there. */
  remove(name: string): Promise<void>;
  /** Every name that begins so, in no order. */
  names(prefix?: string): AsyncIterable<string>;
};

/** What is kept for good, and what is still on its way in. */
export type Shelf = "files" | "uploads";
