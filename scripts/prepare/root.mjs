import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The clone that these scripts belong to, wherever they are called from. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

const pinnedMajor = 24;

/** The Node that package.json pins; the machine's own only where it is as new. */
export function pinnedNode() {
  const file = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(file)) return file;
  if (Number.parseInt(process.versions.node, 10) >= pinnedMajor) return process.execPath;
  throw new Error(`Node ${pinnedMajor} is missing from node_modules. Delete node_modules and start again.`);
}

/** A program of an installed package, to be run by the pinned Node. */
export function packageFile(...path) {
  return join(root, "node_modules", ...path);
}

/** What every process started here shares: nothing phones home, nothing is downloaded behind our back. */
export function quietEnvironment(additions = {}) {
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    PRISMA_SKIP_POSTINSTALL_GENERATE: "1",
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
    DO_NOT_TRACK: "1",
    ...additions,
  };
}
