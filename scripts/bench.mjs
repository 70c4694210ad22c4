import { spawn } from "node:child_process";
import { main, prepareSite } from "./prepare/prepare.mjs";
import { pinnedNode, quietEnvironment, root } from "./prepare/root.mjs";
import { withScratch } from "./prepare/scratch.mjs";

/** `npm run bench`: load and scale, with a table of results. */
await main(async () => {
  await prepareSite();
  return withScratch(() => {
    const bench = spawn(pinnedNode(), ["--import", "tsx", "bench/run.ts", ...process.argv.slice(2)], {
      cwd: root,
      env: quietEnvironment({ NODE_ENV: "production" }),
      stdio: "inherit",
    });
    return new Promise((resolve) => bench.once("exit", (code) => resolve(code ?? 1)));
  });
});
