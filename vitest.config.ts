import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
const setupFiles = ["tests/support/fail-on-console-error.ts"];
const integration = {
  setupFiles: [...setupFiles, "tests/support/worker-folder.ts"],
  globalSetup: ["tests/support/database-server.ts"],
  hookTimeout: 60_000,
};

/** Files that set up an environment of their own, which modules read once: they get modules of their own. */
const ownSurroundings = globSync("tests/integration/**/*.test.{ts,tsx}").filter((file) =>
  /ownSurroundings\(|process\.env/.test(readFileSync(file, "utf8")),
);

export default defineConfig({
  resolve: { alias },
  test: {
    // Left to itself it keeps one of two processors free for nobody.
    maxWorkers: 2,
    // None is timed: on a busy machine everything takes longer, and nothing is wrong.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        // Half of the time would go into reading the same modules anew for each file.
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], setupFiles, isolate: false },
      },
      {
        extends: true,
        test: {
          ...integration,
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          exclude: ownSurroundings,
          isolate: false,
        },
      },
      { extends: true, test: { ...integration, name: "integration, own surroundings", include: ownSurroundings } },
    ],
  },
});
