import { existsSync } from "node:fs";
import { packageFile, pinnedNode } from "./root.mjs";
import { runOrFail, runProgram, step } from "./step.mjs";

/** Where distributions put their Chromium. playwright.config.ts looks at the same places. */
const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Sees to it that there is a browser: the machine's own, else the distribution's, else Playwright's. */
export async function installBrowser() {
  if (installed.some((path) => existsSync(path)) || (await playwrightHasOne())) return;
  await step("Installing a browser", async () => {
    if (await installFromDistribution()) return;
    await runOrFail(pinnedNode(), [packageFile("playwright", "cli.js"), "install", "chromium"]);
  });
}

async function playwrightHasOne() {
  const { chromium } = await import("playwright");
  return existsSync(chromium.executablePath());
}

async function installFromDistribution() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  await runProgram("apt-get", ["update"], quiet);
  const { code } = await runProgram("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quiet);
  return code === 0 && existsSync("/usr/bin/chromium");
}
