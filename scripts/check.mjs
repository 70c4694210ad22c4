import { add, runStaticChecks, runTests } from "./prepare/checks.mjs";
import { main, prepareSources } from "./prepare/prepare.mjs";
import { withScratch } from "./prepare/scratch.mjs";

/** `npm run check`: everything but the browser. */
await main(async () => {
  await prepareSources();
  const { passed, failed } = await withScratch(async () => add([await runStaticChecks(), await runTests()]));
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
