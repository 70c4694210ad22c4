import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "./root.mjs";

/**
 * Lets one preparation at a time install and build in this clone; others wait for it and then find
 * everything done. The operating system gives the turn back if the process dies. Systems other than
 * Linux and Windows have no such names without a file; there two preparations may meet.
 */
export async function inTurn(work) {
  const name = `openfloor-prepare-${createHash("sha256").update(realpathSync(root)).digest("hex").slice(0, 24)}`;
  const address = { linux: `\0${name}`, win32: `\\\\.\\pipe\\${name}` }[process.platform];
  if (address === undefined) return work();
  const turn = await take(address);
  try {
    return await work();
  } finally {
    turn.close();
  }
}

async function take(address) {
  for (let attempt = 0; ; attempt += 1) {
    const server = await listen(address);
    if (server !== null) return server;
    if (attempt === 0) console.log("Waiting: another start is installing or building here.");
    await pause(500);
  }
}

function listen(address) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen(address, () => resolve(server));
  });
}
