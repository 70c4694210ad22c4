import { add, runJourneys, runStaticChecks, runTests } from "./prepare/checks.mjs";
import { installBrowser } from "./prepare/install-browser.mjs";
import { withServer } from "./prepare/journey-server.mjs";
import { main, prepareSite, prepareSources } from "./prepare/prepare.mjs";
import { withScratch } from "./prepare/scratch.mjs";

/** `npm test`: every check there is, ending in one line that counts them all. */
await main(async () => {
  const { passed, failed } = await countAll();
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
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
    console.error(error instanceof Error ? error.message : error);
    counts.push({ passed: 0, failed: 1 });
  }
  return add(counts);
}
