import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";

/** Templates of sheets that are set while somebody waits. */
export type Sheet = "receipt" | "certificate" | "badges" | "card";

/** A sheet that takes longer is given up, in milliseconds. */
const longest = 60_000;

/** At most this many wait; whoever comes later is told to come again. */
const mostWaiting = 20;

/** A line of sheets that are set one after the other. */
type Line = { last: Promise<unknown>; waiting: number };

const sheets: Line = { last: Promise.resolve(), waiting: 0 };
/** A line of its own: other sites ask for pictures in crowds, and nobody who wants a receipt should wait behind them. */
const pictures: Line = { last: Promise.resolve(), waiting: 0 };

/**
 * A receipt, a certificate or badges as PDF, set in a process of its own: setting works in one piece and would hold up
 * every reader. One after the other, so that a crowd costs no more memory than one.
 * @param data what the template shows; it stays data and is never markup.
 * @returns null while too many wait.
 * @throws when it could not be set.
 */
export function setSheet(
  sheet: Exclude<Sheet, "card">,
  data: object,
  madeAt: Date,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return setInLine(sheets, () => setInChild(sheet, data, madeAt));
}

/**
 * A picture of 1200 × 630 pixels as PNG, set in the same way.
 * @returns null while too many wait.
 */
export function setPicture(data: object): Promise<Uint8Array<ArrayBuffer> | null> {
  return setInLine(pictures, () => setInChild("card", data, new Date(0)));
}

async function setInLine(line: Line, set: () => Promise<Uint8Array<ArrayBuffer>>) {
  if (line.waiting >= mostWaiting) return null;
  line.waiting += 1;
  const made = line.last.then(set);
  line.last = made.catch(() => undefined);
  try {
    return await made;
  } finally {
    line.waiting -= 1;
  }
}

const answer = z.strictObject({ bytes: z.base64() });

function setInChild(sheet: Sheet, data: object, madeAt: Date): Promise<Uint8Array<ArrayBuffer>> {
  const child = fork(join(/* turbopackIgnore: true */ process.cwd(), "scripts", "set-sheet.ts"), [], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    timeout: longest,
    killSignal: "SIGKILL",
  });
  child.send({ sheet, data, madeAt: madeAt.toISOString() });
  return new Promise((resolve, reject) => {
    child.once("message", (message) => {
      const read = answer.safeParse(message);
      if (read.success) resolve(Uint8Array.from(Buffer.from(read.data.bytes, "base64")));
      else reject(new Error("The process that sets sheets answered something else"));
    });
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      reject(new Error(`The process that sets sheets ended with ${signal ?? `code ${code}`}`));
    });
  });
}
