import { main, prepareSources } from "./prepare/prepare.mjs";
import { runningServer } from "./prepare/running-server.mjs";
import { runServer } from "./prepare/server-process.mjs";

/** `npm run dev`: the same server, with pages made anew when their sources change. */
await main(async () => {
  const running = await runningServer();
  if (running !== null) {
    console.error(`Openfloor already runs at ${running.address} (process ${running.pid}). Nothing was started.`);
    return 1;
  }
  await prepareSources();
  return runServer({ NODE_ENV: "development" });
});
