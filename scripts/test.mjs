import { add, runJourneys, runStaticChecks, runTests } from "./prepare/checks.mjs";
import { summary } from "./prepare/failures.mjs";
import { installBrowser } from "./prepare/install-browser.mjs";
import { withServer } from "./prepare/journey-server.mjs";
import { main, prepareSite, prepareSources } from "./prepare/prepare.mjs";
import { withScratch } from "./prepare/scratch.mjs";

/** `npm test`: every check there is, ending in one line that counts them all. */
await main(async () => {
  const counts = await countAll();
  console.log(summary(counts));
  return counts.failed === 0 ? 0 : 1;
});

/** What breaks before it can be counted is one failure: the closing line comes in any case. */
async function countAll() {
  const counts = [];
  try {
    await prepareSources();
    // Building keeps the processors busy, installing the network.
    await Promise.all([prepareSite(), installBrowser()]);
    await withScratch(async (folder) => {
      counts.push(await runStaticChecks());
      counts.push(await runTests());
      counts.push(await withServer(folder, runJourneys));
    });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    counts.push({ passed: 0, failed: 1, failures: [`failed: ${words}`] });
  }
  return add(counts);
}
