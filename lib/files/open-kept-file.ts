import { buffer } from "node:stream/consumers";
import { fileStore } from "./file-store";
import { nameOf } from "./name-of";
import type { ByteRange } from "./store";

/** The bytes of a kept file, as they were given. Who may have them is the caller's question. */
export async function readKeptFile(sha256: string): Promise<Uint8Array> {
  const store = await fileStore("files");
  return buffer(await store.open(nameOf(sha256)));
}

/**
 * The same as a stream for an answer over HTTP, or a part of it: a large file is never held in memory whole, and is
 * opened when the first bytes are asked for.
 */
export function streamKeptFile(sha256: string, range?: ByteRange): ReadableStream<Uint8Array> {
  const chunks = chunksOf(sha256, range);
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

async function* chunksOf(sha256: string, range: ByteRange | undefined): AsyncGenerator<Uint8Array, undefined> {
  const store = await fileStore("files");
  // Leaving the loop early closes the file.
  for await (const chunk of await store.open(nameOf(sha256), range)) yield new Uint8Array(chunk);
}
