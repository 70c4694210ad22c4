import { spawn } from "node:child_process";
import { quietEnvironment, root } from "./root.mjs";

const everySecond = 1000;
const linesApart = 15;
const children = new Set();
let stopped = false;

/** Seconds that a program is given to end in order when the person stops the whole thing. */
const patience = 5;

/** Ends whatever a step has running, in order if it can, and keeps later steps from beginning. */
export function stopSteps() {
  stopped = true;
  for (const child of children) {
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), patience * 1000).unref();
  }
}

/**
 * Does one long piece of work under a name, with the seconds ticking beside it: on the same line in
 * a terminal, as a line now and then in a log. The last word says how its result is to be called.
 */
export async function step(name, work, nameOutcome = () => "done") {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1000);
  const live = process.stdout.isTTY === true;
  if (live) process.stdout.write(`${name} …`);
  else console.log(`${name} …`);
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
    if (live) process.stdout.write(`\r${name} … ${seconds()} s`);
    else if (ticks % linesApart === 0) console.log(`${name} … ${seconds()} s`);
  }, everySecond);
  const close = (outcome) => {
    clearInterval(ticking);
    console.log(`${live ? "\r" : ""}${name}: ${outcome} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  };
  try {
    const result = await work();
    close(nameOutcome(result));
    return result;
  } catch (error) {
    close("failed");
    throw error;
  }
}

/** Runs a program to its end in the clone and answers its exit code and everything it said. */
export function runProgram(program, args, additions = {}) {
  if (stopped) return Promise.reject(new Error("Stopped before the end."));
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: quietEnvironment(additions),
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && !program.includes("\\"),
    });
    children.add(child);
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      children.delete(child);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}

/** The same, but a failure is an error that carries what the program said. */
export async function runOrFail(program, args, additions = {}) {
  const { code, output } = await runProgram(program, args, additions);
  if (code !== 0) throw new Error(`${[program, ...args].join(" ")} ended with ${code}.\n${output.trim()}`);
  return output;
}
