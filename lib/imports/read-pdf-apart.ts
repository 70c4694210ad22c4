import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import type { SourceLine } from "@/lib/text/submission/source-line";

/** Megabytes that JavaScript may use in the process that reads a PDF; a book of 300 pages takes a fifth of it. */
const mostMegabytes = 384;

/** A PDF that takes longer is given up; a book of 300 pages takes three seconds. */
const longest = 20_000;

/** Processes at a time; the next PDF waits for one to end. */
const mostAtOnce = 2;

const line = z.strictObject({
  text: z.string(),
  number: z.number(),
  page: z.number(),
  blanksBefore: z.number(),
  size: z.number().nullable(),
  closed: z.boolean(),
  hyphenated: z.boolean(),
  apart: z.boolean(),
});
const answered = z.union([
  z.strictObject({ lines: z.array(line) }),
  z.strictObject({ refusal: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
]);

const waiting: (() => void)[] = [];
let running = 0;

/**
 * The lines of a PDF, read in a process of its own with limits of time and memory, so that a hostile file ends that process
 * and holds up nobody. Refuses as readPdf does, and what took too long or too much as "invalid".
 */
export async function readPdfApart(bytes: Uint8Array): Promise<SourceLine[]> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    const answer = await ask(bytes);
    if ("refusal" in answer) throw new DomainError("invalid", answer.refusal, { values: answer.values });
    return answer.lines;
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function ask(bytes: Uint8Array): Promise<z.output<typeof answered>> {
  const child = fork(join(/* turbopackIgnore: true */ process.cwd(), "scripts", "read-pdf.ts"), [], {
    execArgv: [`--max-old-space-size=${mostMegabytes}`, "--import", "tsx"],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
    timeout: longest,
    killSignal: "SIGKILL",
    // Nothing of ours is for a process that reads what strangers wrote: no address of a database, no key.
    env: { PATH: "", NODE_ENV: "production" },
  });
  child.send({ bytes });
  return new Promise((resolve, reject) => {
    let answer: z.output<typeof answered> | null = null;
    child.on("message", (message) => {
      answer = answered.parse(message);
    });
    child.once("error", reject);
    child.once("exit", () => {
      if (answer === null) reject(new DomainError("invalid", "text.errors.pdfTooCostly"));
      else resolve(answer);
    });
  });
}
