import { execFileSync } from "node:child_process";
import { availableParallelism, cpus, totalmem } from "node:os";
import { database } from "@/lib/db/client";
import { systemClock } from "@/lib/kernel/clock";

/** Where, when and on which sources the figures came about, as one line each. */
export async function describeMachine(): Promise<string[]> {
  const [postgres] = await database().$queryRaw<{ version: string; fsync: string; commit: string }[]>`
    SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
           current_setting('synchronous_commit') AS commit`;
  return [
    `Machine: ${availableParallelism()} × ${cpus()[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Node ${process.versions.node}, PostgreSQL ${postgres?.version} (fsync ${postgres?.fsync}, synchronous_commit ${postgres?.commit})`,
    `${systemClock.now().toISOString().slice(0, 16)}Z, commit ${commit()}`,
  ];
}

function commit(): string {
  try {
    const git = (...words: string[]) => execFileSync("git", words, { encoding: "utf8" }).trim();
    const changed = git("status", "--porcelain", "--untracked-files=no") !== "";
    return `${git("rev-parse", "--short", "HEAD")}${changed ? " with changes" : ""}`;
  } catch {
    return "unknown";
  }
}
