import { spawn } from "node:child_process";
import { installBrowser } from "./prepare/install-browser.mjs";
import { withServer } from "./prepare/journey-server.mjs";
import { main, prepareSite, prepareSources } from "./prepare/prepare.mjs";
import { pinnedNode, quietEnvironment, root } from "./prepare/root.mjs";
import { withScratch } from "./prepare/scratch.mjs";

/**
 * `npm run bench`: a production server under load, with a table of results. BENCH_SECONDS sets how long each load
 * lasts (10). `npm run bench -- explain`: how the database answers every list when there are many rows (BENCH_ROWS).
 * `npm run bench -- scale`: what the public reads, with 10,000, 100,000 and 1,000,000 contributions
 * (BENCH_ROWS_FROM, BENCH_ROWS_TO).
 * `npm run bench -- changes`: versions, rolling text and compilation, from 100 paragraphs or comments to 10,000.
 * `npm run bench -- ledger`: sequencer, proofs and verification of a ledger from 1,000 entries to 1,000,000.
 * `npm run bench -- pages`: public addresses under load, beside nginx and bare Node with the same bytes.
 * `npm run bench -- registrations`: a crowd (BENCH_PEOPLE, 300) that registers for events at once.
 * `npm run bench -- following`: letters to 10,000 addresses that follow one consultation.
 * `npm run bench -- campaigns`: clusters of generated letters, from 1,000 (BENCH_LETTERS_FROM) to 100,000
 * (BENCH_LETTERS).
 */
const collecting = ["--expose-gc"];
/** Those that need no server, with the options of their process. */
const alone = {
  explain: [],
  scale: [],
  changes: collecting,
  ledger: collecting,
  registrations: [],
  following: [],
  campaigns: collecting,
};
/** Those that put a production server under load. */
/** The whole load comes from one address, and answers are measured, not refusals. */
const unlimited = { API_PER_MINUTE: "1000000" };
const beside = { run: "bench/run.ts", pages: "bench/pages.ts" };

await main(async () => {
  const name = process.argv[2] ?? "run";
  if (Object.hasOwn(alone, name)) {
    await prepareSources();
    return withScratch((folder) => runBench(`bench/${name}.ts`, { OPENFLOOR_VAR: folder }, alone[name]));
  }
  if (!Object.hasOwn(beside, name)) throw new Error(`There is no measurement called ${name}.`);
  await prepareSite();
  await installBrowser();
  return withScratch((folder) =>
    withServer(
      folder,
      (site) =>
        runBench(beside[name], { ...site, OPENFLOOR_VAR: site.OPENFLOOR_E2E_VAR, APP_URL: site.OPENFLOOR_E2E_URL }),
      unlimited,
    ),
  );
});

function runBench(file, additions, options = []) {
  const bench = spawn(pinnedNode(), [...options, "--import", "tsx", file], {
    cwd: root,
    env: quietEnvironment({ NODE_ENV: "production", DATABASE_URL: "", ...additions }),
    stdio: "inherit",
  });
  const stop = () => bench.kill("SIGTERM");
  process.once("SIGTERM", stop);
  return new Promise((resolve) => bench.once("exit", (code) => resolve(code ?? 1))).finally(() =>
    process.off("SIGTERM", stop),
  );
}
