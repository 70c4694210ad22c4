import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";

/** Templates of sheets that are set while somebody waits. */
export type Sheet = "receipt" | "certificate" | "badges";

/** A sheet that takes longer is given up, in milliseconds. */
const longest = 60_000;

/** At most this many wait; whoever comes later is told to come again. */
const mostWaiting = 20;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * A receipt, a certificate or badges as PDF, set in a process of its own: setting works in one piece and would hold up
 * every reader. One after the other, so that a crowd costs no more memory than one.
 * @param data what the template shows; it stays data and is never markup.
 * @returns null while too many wait.
 * @throws when it could not be set.
 */
export async function setSheet(sheet: Sheet, data: object, madeAt: Date): Promise<Uint8Array<ArrayBuffer> | null> {
  if (waiting >= mostWaiting) return null;
  waiting += 1;
  const set = last.then(() => setInChild(sheet, data, madeAt));
  last = set.catch(() => undefined);
  try {
    return await set;
  } finally {
    waiting -= 1;
  }
}

const answer = z.strictObject({ pdf: z.base64() });

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
      if (read.success) resolve(Uint8Array.from(Buffer.from(read.data.pdf, "base64")));
      else reject(new Error("The process that sets sheets answered something else"));
    });
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      reject(new Error(`The process that sets sheets ended with ${signal ?? `code ${code}`}`));
    });
  });
}
