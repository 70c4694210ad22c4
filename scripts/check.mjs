import { add, runStaticChecks, runTests } from "./prepare/checks.mjs";
import { summary } from "./prepare/failures.mjs";
import { main, prepareSources } from "./prepare/prepare.mjs";
import { withScratch } from "./prepare/scratch.mjs";

/** `npm run check`: everything but the browser. */
await main(async () => {
  await prepareSources();
  const counts = await withScratch(async () => add([await runStaticChecks(), await runTests()]));
  console.log(summary(counts));
  return counts.failed === 0 ? 0 : 1;
});
