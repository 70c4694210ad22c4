import { existsSync } from "node:fs";

/** Debian's Chromium without windows, started by itself: its wrapper would stay between it and whoever ends it. */
export const shell = "/usr/lib/chromium/chromium-headless-shell";

/** Where distributions put their Chromium. */
const places = [shell, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * The machine's own browser for journeys; undefined where it has none, and Playwright takes its own.
 * @returns {string | undefined}
 */
export function installedBrowser() {
  return places.find((path) => existsSync(path));
}
