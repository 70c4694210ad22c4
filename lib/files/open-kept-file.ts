import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { env } from "@/lib/env";
import { placeOf } from "./place-of";

/** The bytes of a kept file, as they were given. Who may have them is the caller's question. */
export function readKeptFile(sha256: string): Promise<Uint8Array> {
  return readFile(placeOf(env().storage.directory, sha256));
}

/** The same as a stream for an answer over HTTP: a large file is never held in memory whole. */
export function streamKeptFile(sha256: string): ReadableStream<Uint8Array> {
  const file = createReadStream(placeOf(env().storage.directory, sha256));
  const chunks: AsyncIterator<Buffer> = file[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    cancel() {
      file.destroy();
    },
  });
}
