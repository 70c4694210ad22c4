import { defineConfig } from "@playwright/test";
import { installedBrowser } from "./scripts/prepare/installed-browser.mjs";

const quietChromium = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Chromium's sandbox does not work for root. */
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/**
 * `npm run e2e` starts a server with data of its own and says where it is; called directly,
 * Playwright drives the server of `npm start` or `npm run dev`.
 */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    baseURL: process.env.OPENFLOOR_E2E_URL ?? "http://localhost:3000",
    browserName: "chromium",
    // What is not there by then will not come; without it a journey that fails waits for its whole time.
    actionTimeout: 30_000,
    // Recording every action slows each of them down; `npx playwright test <file> --trace on` does it for one.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: installedBrowser(), args: [...sandbox, ...quietChromium] },
  },
});
