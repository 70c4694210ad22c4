import { main, prepareSite } from "./prepare/prepare.mjs";

/** `npm run build`: installs, generates and builds what changed, and starts nothing. */
await main(async () => {
  await prepareSite();
  return 0;
});
