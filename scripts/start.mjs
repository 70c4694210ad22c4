import { main, prepareSite } from "./prepare/prepare.mjs";
import { runningServer, takenPort } from "./prepare/running-server.mjs";
import { runServer } from "./prepare/server-process.mjs";

/** `npm start`: from a bare clone to a served site. */
await main(async () => {
  const running = await runningServer();
  if (running !== null) {
    console.error(`Openfloor already runs at ${running.address} (process ${running.pid}). Nothing was started.`);
    return 1;
  }
  const taken = await takenPort();
  if (taken !== null) {
    console.error(`Port ${taken} is taken by another program. Choose one with PORT=${taken + 1} npm start.`);
    return 1;
  }
  await prepareSite();
  return runServer({ NODE_ENV: "production" });
});
