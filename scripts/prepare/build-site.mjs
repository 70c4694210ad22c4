import { rmSync } from "node:fs";
import { join } from "node:path";
import { whenChanged } from "./content-stamp.mjs";
import { packageFile, pinnedNode, root } from "./root.mjs";
import { runOrFail, step } from "./step.mjs";

const client = "lib/db/generated";
const islands = "public/islands";

/** Writes the database client when the schema changed. */
export async function generateClient() {
  const inputs = ["prisma/schema.prisma", "prisma/models", "prisma.config.ts", "node_modules/prisma/package.json"];
  await whenChanged({ stamp: "client", inputs, output: client }, () =>
    step("Writing the database client", () =>
      runOrFail(pinnedNode(), [packageFile("prisma", "build", "index.js"), "generate", "--no-hints"]),
    ),
  );
}

/** Bundles the custom elements of public documents when one changed. */
export async function buildIslands() {
  const inputs = [
    "components/islands",
    "scripts/build-islands.ts",
    "tsconfig.json",
    "node_modules/esbuild/package.json",
  ];
  await whenChanged({ stamp: "islands", inputs, output: `${islands}/manifest.json` }, () =>
    runOrFail(pinnedNode(), ["--import", "tsx", "scripts/build-islands.ts"]),
  );
}

/** Builds the pages when anything they are made of changed. */
export async function buildPages() {
  const inputs = [
    "app",
    "components",
    "lib",
    "public",
    "prisma/schema.prisma",
    "prisma/models",
    "proxy.ts",
    "next.config.js",
    "tsconfig.json",
    "package-lock.json",
  ];
  await whenChanged({ stamp: "pages", inputs, without: [client, islands], output: ".next/BUILD_ID" }, () =>
    step("Building the pages", () => {
      rmSync(join(root, ".next"), { recursive: true, force: true });
      return runOrFail(pinnedNode(), [packageFile("next", "dist", "bin", "next"), "build"], { NODE_ENV: "production" });
    }),
  );
}
