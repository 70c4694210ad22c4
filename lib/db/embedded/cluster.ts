import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { handOver, type Placement } from "./placement";
import type { SystemUser } from "./system-user";

/** The superuser of the embedded server; the application itself connects as a role with fewer rights. */
export const administrator = "postgres";

/**
 * Makes the data folder unless it is there: UTF-8, texts in the order of the Unicode collation
 * (ICU), checksums on every page, passwords by SCRAM. The folder appears complete or not at all.
 */
export async function ensureCluster(
  { binaries, data }: Placement,
  user: SystemUser | null,
  password: string,
): Promise<void> {
  if (existsSync(join(data, "PG_VERSION"))) return;
  const draft = `${data}.${randomBytes(4).toString("hex")}`;
  const passwordFile = `${draft}.password`;
  await makeParent(dirname(data));
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    await handOver(passwordFile, user);
    await mkdir(draft, { mode: 0o700 });
    await handOver(draft, user);
    await initialise(binaries.initdb, draft, passwordFile, user);
    await rename(draft, data);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

async function makeParent(directory: string): Promise<void> {
  if (existsSync(directory)) return;
  await mkdir(directory, { recursive: true });
  await chmod(directory, 0o755);
}

/** Letters are told apart by the C library too; the first locale the machine knows serves for that. */
async function initialise(initdb: string, data: string, passwordFile: string, user: SystemUser | null): Promise<void> {
  const failures: string[] = [];
  for (const locale of ["C.UTF-8", "en_US.UTF-8", "C"]) {
    const { code, output } = await run(initdb, initdbArguments(data, passwordFile, locale), user);
    if (code === 0) return;
    failures.push(output.trim());
  }
  throw new Error(`PostgreSQL could not make its data folder.\n${failures.join("\n")}`);
}

function initdbArguments(data: string, passwordFile: string, locale: string): string[] {
  return [
    `--pgdata=${data}`,
    `--username=${administrator}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=icu",
    "--icu-locale=und",
    "--locale=C",
    `--lc-ctype=${locale}`,
    "--data-checksums",
    "--text-search-config=simple",
  ];
}

function run(
  program: string,
  args: string[],
  user: SystemUser | null,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...user,
      cwd: "/",
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
