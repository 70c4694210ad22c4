import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readDatamodels, snapshotFile } from "./migrations-folder";
import { withSchemaEngine } from "./schema-engine";

/** What the engine says when two schemas are the same. */
const nothing = "-- This is an empty migration.";

/**
 * The SQL that leads from the last migrated schema to the present one; empty when nothing is
 * pending. Both are read from files; the engine asks the database only for its version.
 */
export async function pendingSql(root: string, url: string): Promise<string> {
  const present = readDatamodels(root);
  const snapshot = join(root, snapshotFile);
  const result = await withSchemaEngine(url, present, (engine) =>
    engine.diff({
      from: existsSync(snapshot)
        ? {
            tag: "schemaDatamodel",
            files: [{ path: snapshot, content: readFileSync(snapshot, "utf8") }],
          }
        : { tag: "empty" },
      to: { tag: "schemaDatamodel", files: present },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const script = result.stdout?.trim() ?? "";
  return script === nothing ? "" : script;
}

/** The present schema as one file, to be kept as the snapshot of the migration just written. */
export function concatenatedSchema(root: string): string {
  return `${readDatamodels(root)
    .map(({ content }) => content.trim())
    .join("\n\n")}\n`;
}
