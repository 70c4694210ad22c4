import { spawnSync } from "node:child_process";

/** A user of the operating system under whom PostgreSQL runs. */
export type SystemUser = { uid: number; gid: number };

const accountName = "postgres";

/**
 * PostgreSQL refuses to run as root, so root lends it the system user `postgres`, made here when
 * the machine has none. Anybody else runs it under their own name: null.
 */
export function databaseUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const existing = lookUp();
  if (existing !== null) return existing;
  createUser();
  const created = lookUp();
  if (created === null) {
    throw new Error(
      "PostgreSQL does not run as root, and the system user postgres could not be made. Start Openfloor as an ordinary user.",
    );
  }
  return created;
}

/** Whether that user may enter the folder. Everybody may enter what is their own: true for null. */
export function mayEnter(user: SystemUser | null, directory: string): boolean {
  if (user === null) return true;
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", directory], {
      ...user,
      cwd: "/",
      stdio: "ignore",
    }).status === 0
  );
}

/** Whether that user may run the program. */
export function mayRun(user: SystemUser | null, program: string): boolean {
  if (user === null) return true;
  return spawnSync(program, ["--version"], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}

function lookUp(): SystemUser | null {
  const uid = numberFrom("id", ["-u", accountName]);
  const gid = numberFrom("id", ["-g", accountName]);
  return uid === null || gid === null ? null : { uid, gid };
}

function numberFrom(program: string, args: string[]): number | null {
  const { status, stdout } = spawnSync(program, args, { encoding: "utf8" });
  return status === 0 ? Number.parseInt(stdout, 10) : null;
}

function createUser(): void {
  const quiet = { stdio: "ignore" } as const;
  const shell = "/usr/sbin/nologin";
  const { status } = spawnSync(
    "useradd",
    ["--system", "--user-group", "--no-create-home", "--shell", shell, accountName],
    quiet,
  );
  // BusyBox systems have adduser and addgroup instead.
  if (status !== 0) {
    spawnSync("addgroup", ["-S", accountName], quiet);
    spawnSync("adduser", ["-S", "-D", "-H", "-s", "/sbin/nologin", "-G", accountName, accountName], quiet);
  }
}
