import { existsSync } from "node:fs";
import { installedBrowser, shell } from "./installed-browser.mjs";
import { packageFile, pinnedNode } from "./root.mjs";
import { runOrFail, runProgram, step } from "./step.mjs";

/**
 * Sees to it that there is a browser: the machine's own, else the distribution's, else Playwright's. Where the
 * distribution may be asked, its shell without windows is brought in beside a whole browser too: journeys take less
 * processor time with it than it takes to install.
 */
export async function installBrowser() {
  if (installedBrowser() === shell || (await playwrightHasOne())) return;
  if (!mayInstall() && installedBrowser() !== undefined) return;
  await step("Installing a browser", async () => {
    if (mayInstall()) await installFromDistribution();
    if (installedBrowser() !== undefined) return;
    await runOrFail(pinnedNode(), [packageFile("playwright", "cli.js"), "install", "chromium"]);
  });
}

async function playwrightHasOne() {
  const { chromium } = await import("playwright");
  return existsSync(chromium.executablePath());
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

async function installFromDistribution() {
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  await runProgram("apt-get", ["update"], quiet);
  // Older distributions have the shell only within the whole.
  for (const name of ["chromium-headless-shell", "chromium"]) {
    const { code } = await runProgram("apt-get", ["install", "-y", "--no-install-recommends", name], quiet);
    if (code === 0) return;
  }
}
