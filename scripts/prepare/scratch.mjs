import { chmodSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stopSteps } from "./step.mjs";

const elsewhere = "/var/lib/openfloor";

/**
 * Does the work with a temporary folder of its own, which all programs started from here use as
 * theirs, and leaves nothing behind: not in the end, not after a failure, not after Ctrl-C.
 */
export async function withScratch(work) {
  const before = existsSync(elsewhere);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "openfloor-")));
  // PostgreSQL's system user must pass through where root runs this.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  const remove = () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    if (!before) removeCopies();
  };
  return interruptible(() => work(folder)).finally(remove);
}

/**
 * For root in a folder of its own the programs were copied to where PostgreSQL's user can reach them.
 * They stay where another clone began to keep its data there in the meantime.
 */
function removeCopies() {
  const names = existsSync(elsewhere) ? readdirSync(elsewhere) : [];
  if (names.length === 0 || names.some((name) => !name.startsWith("postgresql-"))) return;
  rmSync(elsewhere, { recursive: true, force: true });
}

/** Lets what runs end in order when the person stops the whole; a second Ctrl-C does not cut that short. */
async function interruptible(work) {
  let stopped = false;
  const stop = () => {
    stopped = true;
    stopSteps();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  try {
    const result = await work();
    if (stopped) throw new Error("Stopped before the end.");
    return result;
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}
