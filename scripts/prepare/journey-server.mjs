import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { spawnServer } from "./server-process.mjs";
import { step } from "./step.mjs";

const patience = 180_000;

/**
 * Serves the production build on a free port, with data of its own in the scratch folder, while the
 * work runs. The work is given what the journeys need to find it. `settings` are further ones of its environment.
 *
 * @template Result
 * @param {string} scratch
 * @param {(site: Record<"OPENFLOOR_E2E_URL" | "OPENFLOOR_E2E_VAR" | "OPENFLOOR_E2E_PID", string>) => Promise<Result>} work
 * @param {Record<string, string>} settings
 * @returns {Promise<Result>}
 */
export async function withServer(scratch, work, settings = {}) {
  const directory = join(scratch, "var");
  mkdirSync(directory, { recursive: true, mode: 0o711 });
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const server = spawnServer(
    {
      ...{ NODE_ENV: "production", PORT: String(port), OPENFLOOR_VAR: directory, DATABASE_URL: "", APP_URL: address },
      UNDO_SECONDS: "3",
      ...settings,
    },
    "pipe",
  );
  const said = [];
  server.stdout.on("data", (chunk) => said.push(chunk));
  server.stderr.on("data", (chunk) => said.push(chunk));
  const ended = new Promise((resolve) => server.once("exit", resolve));
  try {
    await step("Starting a server", () => waitFor(server, address, said));
    return await work({
      ...{ OPENFLOOR_E2E_URL: address, OPENFLOOR_E2E_VAR: directory },
      OPENFLOOR_E2E_PID: String(server.pid),
    });
  } finally {
    if (server.exitCode === null) server.kill("SIGTERM");
    await ended;
  }
}

async function waitFor(server, address, said) {
  const words = () => Buffer.concat(said).toString("utf8");
  for (const begun = Date.now(); Date.now() - begun < patience; await pause(200)) {
    if (server.exitCode !== null) throw new Error(`The server ended.\n${words()}`);
    const response = await fetch(`${address}/api/health`).catch(() => null);
    if (response?.ok) return;
  }
  throw new Error(`The server did not answer within ${patience / 1000} s.\n${words()}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
