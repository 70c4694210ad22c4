import { runJourneys } from "./prepare/checks.mjs";
import { summary } from "./prepare/failures.mjs";
import { installBrowser } from "./prepare/install-browser.mjs";
import { withServer } from "./prepare/journey-server.mjs";
import { main, prepareSite } from "./prepare/prepare.mjs";
import { withScratch } from "./prepare/scratch.mjs";

/** `npm run e2e`: the journeys in a browser, against a production build with data of its own. */
await main(async () => {
  await prepareSite();
  await installBrowser();
  const counts = await withScratch((folder) => withServer(folder, runJourneys));
  console.log(summary(counts));
  return counts.failed === 0 ? 0 : 1;
});
