import { buildIslands, buildPages, generateClient } from "./build-site.mjs";
import { inTurn } from "./exclusive.mjs";
import { installPackages } from "./install-packages.mjs";

const supported = [20, 19];

/** Everything that tools, tests and the development server need. */
export function prepareSources() {
  checkNode();
  return inTurn(prepareAll);
}

/** Everything that a production server needs. */
export function prepareSite() {
  checkNode();
  return inTurn(async () => {
    await prepareAll();
    await buildPages();
  });
}

async function prepareAll() {
  await installPackages();
  await generateClient();
  await buildIslands();
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > supported[0] || (major === supported[0] && minor >= supported[1])) return;
  throw new Error(
    `Openfloor needs Node.js ${supported.join(".")} or newer to begin with; this is ${process.versions.node}.`,
  );
}

/** Runs a whole script: a failure is said in words, and the exit code tells it too. */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
