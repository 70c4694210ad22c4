import { spawn } from "node:child_process";
import { availableParallelism, constants } from "node:os";
import { pinnedNode, quietEnvironment, root } from "./root.mjs";

const withoutSourceMaps = new URL("without-source-maps.mjs", import.meta.url).href;

/** One press of Ctrl-C reaches us twice: from the terminal and once more from npm. */
const samePress = 700;

/**
 * Runs the server as a child of this process and answers with its exit code. The child has a
 * process group of its own, so that signals come through here and only once; it stops by itself
 * when this process is gone, for which the channel between them is there.
 */
export function runServer(additions) {
  const child = spawnServer(additions, "inherit");
  let last = Number.NEGATIVE_INFINITY;
  const forward = (signal) => {
    if (performance.now() - last < samePress) return;
    last = performance.now();
    child.kill(signal);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => forward(signal === "SIGHUP" ? "SIGTERM" : signal));
  }
  const watching = stopWithNpm(() => forward("SIGTERM"));
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      clearInterval(watching);
      if (signal !== null)
        console.error(`The server was ended from outside (${signal}). Nothing that was saved is lost; start it again.`);
      resolve(code ?? 128 + (constants.signals[signal ?? "SIGKILL"] ?? 0));
    });
  });
}

/** The server process itself. Its channel to this process also tells it when to stop. */
export function spawnServer(additions, output) {
  // Prisma's adapter queues queries on one connection, which pg announces to forbid some day: no news for operators.
  const flags = ["--disable-warning=DeprecationWarning", `--v8-pool-size=${garbageThreads()}`, "--import", "tsx"];
  if (additions.NODE_ENV === "production") flags.push("--import", withoutSourceMaps);
  return spawn(pinnedNode(), [...flags, "server.ts"], {
    cwd: root,
    env: quietEnvironment(additions),
    detached: process.platform !== "win32",
    stdio: ["ignore", output, output, "ipc"],
  });
}

/**
 * Threads that help to collect garbage. Node takes four on any machine; more than there are cores beside the one that
 * serves wait for each other, which takes more processor than one alone (docs/measurements.md).
 */
function garbageThreads() {
  return Math.max(1, Math.min(4, availableParallelism() - 1));
}

/** npm may be killed without a word to us; a server that nobody can stop any more must not go on. */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 1000);
}
