import { spawn } from "node:child_process";
import { main, prepareSources } from "./prepare/prepare.mjs";
import { pinnedNode, quietEnvironment, root } from "./prepare/root.mjs";

/** `npm run openfloor -- <command>`: administration from the machine that Openfloor runs on. */
await main(async () => {
  await prepareSources();
  const command = spawn(pinnedNode(), ["--import", "tsx", "scripts/openfloor.ts", ...process.argv.slice(2)], {
    cwd: root,
    // Files named on the command line are meant from where the person stands.
    env: quietEnvironment({ OPENFLOOR_CALLED_FROM: process.env.INIT_CWD ?? process.cwd() }),
    stdio: "inherit",
  });
  return new Promise((resolve) => command.once("exit", (code) => resolve(code ?? 1)));
});
