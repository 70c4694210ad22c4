import { fork } from "node:child_process";
import { join } from "node:path";
import { databaseUrl } from "@/lib/db/client";

/** Megabytes that JavaScript may use in the process that makes a file; what is larger is written in parts. */
const mostMegabytes = 1_024;

/** A file that takes longer is given up. */
const longest = 14 * 60 * 1_000;

/**
 * Makes a file in a process of its own: setting and packing work in one piece and would hold up every reader, and what
 * runs out of memory ends that process and no other.
 * @returns the most memory that the process held, in kilobytes.
 * @throws when it did not end well.
 */
export function runChild(compilationId: string): Promise<number> {
  const child = fork(join(/* turbopackIgnore: true */ process.cwd(), "scripts", "make-compilation.ts"), [], {
    execArgv: [`--max-old-space-size=${mostMegabytes}`, "--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    timeout: longest,
    killSignal: "SIGKILL",
  });
  child.send({ compilationId, databaseUrl: databaseUrl() });
  let peak = 0;
  child.on("message", (kilobytes) => {
    peak = Number(kilobytes);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      if (code === 0) resolve(peak);
      else reject(new Error(`The process that made a file ended with ${signal ?? `code ${code}`}`));
    });
  });
}
