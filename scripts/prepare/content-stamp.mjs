import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./root.mjs";

/**
 * Does the work only when its inputs are not what they were the last time it succeeded. Inputs are
 * files and folders of the clone; their contents count, not their dates.
 */
export async function whenChanged({ stamp, inputs, without = [], output }, work) {
  const file = join(root, ".build", stamp);
  const present = fingerprint(inputs, without);
  if (existsSync(join(root, output)) && existsSync(file) && readFileSync(file, "utf8") === present) return;
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, present);
}

function fingerprint(inputs, without) {
  const hash = createHash("sha256");
  for (const path of inputs.flatMap((input) => filesIn(input, without)).sort()) {
    hash.update(`${path}\0`).update(
      createHash("sha256")
        .update(readFileSync(join(root, path)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

function filesIn(path, without) {
  if (without.includes(path) || !existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesIn(`${path}/${name}`, without));
}
