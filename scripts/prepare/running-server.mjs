import { existsSync, readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join, resolve } from "node:path";
import { root } from "./root.mjs";

/**
 * The server that already serves the data this start would serve, or null. Asked before anything is
 * installed or built, so that a second start does not pull the pages from under the first.
 */
export async function runningServer() {
  if (process.env.DATABASE_URL) return null;
  const file = join(resolve(root, process.env.OPENFLOOR_VAR || "var"), "server.json");
  if (!existsSync(file)) return null;
  const { pid, port, address } = JSON.parse(readFileSync(file, "utf8"));
  return isAlive(pid) && (await answers(port)) ? { pid, address } : null;
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function answers(port) {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      done(true);
    });
    socket.once("error", () => done(false));
  });
}

/**
 * The port that this start would serve on, if another program has it, or null. Also asked first: minutes of building
 * are a long way to hear it. What else is wrong with the port is for the server to say.
 */
export function takenPort() {
  const port = Number(process.env.PORT || 3000);
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", ({ code }) => done(code === "EADDRINUSE" ? port : null));
    probe.once("listening", () => probe.close(() => done(null)));
    try {
      probe.listen(port);
    } catch {
      done(null);
    }
  });
}
