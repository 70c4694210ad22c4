import { connect } from "node:net";
import type { ScannerSettings } from "@/lib/storage-settings";

/** What a scanner found in a file; the name of what was found, as the scanner calls it. */
export type Verdict = { state: "clean" } | { state: "infected"; found: string };

/** A file of 50 MB takes clamd a few seconds. */
const patience = 60_000;

/**
 * Shows a file to clamd (its command INSTREAM: pieces with their length before them, a length of nought at the end).
 * @throws when the scanner cannot be reached, does not answer in time, or answers anything but a verdict.
 */
export function askScanner(scanner: ScannerSettings, bytes: AsyncIterable<Uint8Array>): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const socket = connect(scanner);
    let answer = "";
    const finish = (act: () => void) => {
      socket.destroy();
      act();
    };
    socket.setTimeout(patience, () => finish(() => reject(new Error("The virus scanner did not answer in time"))));
    // A scanner may answer and close the line before the whole file was sent.
    socket.on("error", (error) => finish(() => (answer === "" ? reject(error) : settle(answer, resolve, reject))));
    socket.on("data", (data) => {
      answer += data.toString("utf8");
    });
    // It closes once it has answered; before the whole file is sent, where that is too large for it.
    socket.on("close", () => settle(answer, resolve, reject));
    socket.on("connect", () => {
      send(bytes, (piece) => write(socket, piece)).catch((error: unknown) => finish(() => reject(error)));
    });
  });
}

async function send(bytes: AsyncIterable<Uint8Array>, write: (piece: Uint8Array) => Promise<void>): Promise<void> {
  await write(Buffer.from("zINSTREAM\0"));
  for await (const piece of bytes) {
    if (piece.length === 0) continue;
    await write(lengthOf(piece.length));
    await write(piece);
  }
  await write(lengthOf(0));
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

function write(socket: ReturnType<typeof connect>, piece: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    // A scanner that has closed the line has its reasons; they are in its answer.
    if (socket.destroyed || !socket.writable) resolve();
    else socket.write(piece, () => resolve());
  });
}

function settle(answer: string, resolve: (verdict: Verdict) => void, reject: (error: Error) => void): void {
  const line = answer.replace(/\0/g, "").trim();
  const found = /^stream: (.+) FOUND$/.exec(line)?.[1];
  if (found !== undefined) resolve({ state: "infected", found });
  else if (line === "stream: OK") resolve({ state: "clean" });
  else reject(new Error(`The virus scanner gave no verdict: ${line.slice(0, 200) || "it closed the line"}`));
}
