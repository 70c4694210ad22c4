import { buffer } from "node:stream/consumers";
import { fileStore } from "@/lib/files/file-store";

/*
 * A file on its way in lies as the pieces in which it came, each under the offset where it begins. All instances see
 * the same pieces where they share a folder or a bucket; how far an upload is, the database alone says.
 */

const digits = 12;

function nameOfPiece(uploadId: string, offset: number): string {
  return `${uploadId}/${String(offset).padStart(digits, "0")}`;
}

/** Keeps a piece. One that was left at this offset by an act that failed is written over. */
export async function putPiece(uploadId: string, offset: number, bytes: Uint8Array): Promise<void> {
  const store = await fileStore("uploads");
  await store.put(nameOfPiece(uploadId, offset), bytes);
}

/** All pieces in their order as one file; null where they are not all there, as after a restored backup. */
export async function joinPieces(uploadId: string, bytes: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(uploadId)) pieces.push(piece);
  const joined = Buffer.concat(pieces);
  return joined.length === bytes ? joined : null;
}

/** One piece after the other, each held alone; it ends early where one is missing. */
export async function* piecesOf(uploadId: string): AsyncGenerator<Uint8Array, undefined> {
  const store = await fileStore("uploads");
  let at = 0;
  for (const name of await namesOf(uploadId)) {
    if (name !== nameOfPiece(uploadId, at)) return;
    const piece = await buffer(await store.open(name));
    yield piece;
    at += piece.length;
  }
}

/** Removes every piece of an upload. */
export async function dropPieces(uploadId: string): Promise<void> {
  const store = await fileStore("uploads");
  for (const name of await namesOf(uploadId)) await store.remove(name);
}

/** Every upload of which pieces lie there. */
export async function uploadsWithPieces(): Promise<string[]> {
  const store = await fileStore("uploads");
  const ids = new Set<string>();
  for await (const name of store.names()) ids.add(name.split("/", 1)[0] ?? "");
  return [...ids];
}

async function namesOf(uploadId: string): Promise<string[]> {
  const store = await fileStore("uploads");
  const names: string[] = [];
  for await (const name of store.names(`${uploadId}/`)) names.push(name);
  return names.sort();
}
