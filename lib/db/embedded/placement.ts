import { randomBytes } from "node:crypto";
import { existsSync, lstatSync, realpathSync } from "node:fs";
import { chown, cp, mkdir, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { type Binaries, describeBinaries } from "./binaries";
import { mayEnter, mayRun, type SystemUser } from "./system-user";

/** Where the programs and the data of one embedded server are. */
export type Placement = { binaries: Binaries; data: string };

/** Outside every home folder, so that the system user can reach it. */
const elsewhere = "/var/lib/openfloor";

/**
 * Decides where PostgreSQL runs from and where it keeps its data: in the installed package and in
 * `postgres` under the given folder. Where the system user cannot get there (root in a folder that
 * only root may enter), copies of the programs and the data go to /var/lib/openfloor and a link
 * stays behind; it is said once.
 */
export async function placeDatabase(
  directory: string,
  installed: Binaries,
  user: SystemUser | null,
  say: (sentence: string) => void,
): Promise<Placement> {
  // A folder made here is closed to others; as root it must still let the system user pass through.
  await mkdir(directory, {
    recursive: true,
    mode: user === null ? 0o700 : 0o711,
  });
  return {
    binaries: mayRun(user, installed.postgres) ? installed : await copyBinaries(installed),
    data: await placeData(join(directory, "postgres"), directory, user, say),
  };
}

/** Removes the data of a stopped server, also where a link leads to it. */
export async function removePlacedData(directory: string): Promise<void> {
  const path = join(directory, "postgres");
  if (isLink(path) && existsSync(path)) await rm(realpathSync(path), { recursive: true, force: true });
  await rm(path, { recursive: true, force: true });
}

async function placeData(path: string, directory: string, user: SystemUser | null, say: (sentence: string) => void) {
  if (isLink(path) && existsSync(path)) return realpathSync(path);
  if (mayEnter(user, directory)) return join(realpathSync(directory), "postgres");
  if (existsSync(path)) {
    throw new Error(
      `PostgreSQL's user cannot reach the data in ${path}. Make its parent folders passable (chmod o+x) and start again.`,
    );
  }
  // A name of its own, not one made from the path: a new clone at an old place must not find old data.
  const data = join(elsewhere, `data-${randomBytes(6).toString("hex")}`);
  await mkdir(elsewhere, { recursive: true, mode: 0o755 });
  await rm(path, { force: true });
  await symlink(data, path);
  say(
    `Only root may enter ${directory}, and PostgreSQL does not run as root: its data are in ${data}, linked from ${path}.`,
  );
  return data;
}

async function copyBinaries(installed: Binaries): Promise<Binaries> {
  const root = join(elsewhere, `postgresql-${installed.version}`);
  if (!existsSync(root)) {
    await mkdir(elsewhere, { recursive: true, mode: 0o755 });
    const draft = `${root}.${randomBytes(6).toString("hex")}`;
    await cp(installed.root, draft, {
      recursive: true,
      verbatimSymlinks: true,
    });
    // Complete under its name or not there: two starts at once may both copy, one of them wins.
    await rename(draft, root).catch(() => rm(draft, { recursive: true, force: true }));
  }
  return describeBinaries(root, installed.version);
}

/** Hands a new folder to the user PostgreSQL runs as. */
export async function handOver(path: string, user: SystemUser | null): Promise<void> {
  if (user !== null) await chown(path, user.uid, user.gid);
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
