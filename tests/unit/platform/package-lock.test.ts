import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const lock = z
  .object({
    packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
  })
  .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

/** As Node looks for a package: beside the one that asks, then further and further out. */
function isLocked(from: string, name: string): boolean {
  const folders = from.split(/\/?node_modules\//).slice(1);
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const path = [...folders.slice(0, depth), name].map((folder) => `node_modules/${folder}`).join("/");
    if (path in lock.packages) return true;
  }
  return false;
}

describe("package-lock.json", () => {
  it("names the packages of every platform, without which npm ci refuses to install on any", () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(path, name))
        .map((name) => `${name}, which ${path} may need`),
    );
    expect(missing).toEqual([]);
  });

  it("points at no particular registry", () => {
    expect(readFileSync("package-lock.json", "utf8")).not.toContain('"resolved"');
  });
});
