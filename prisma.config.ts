import { defineConfig } from "prisma/config";

// `prisma generate` looks for a schema-engine binary that is not in the npm package, and would
// download it. It never runs it: any existing executable satisfies the search.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
process.env.CHECKPOINT_DISABLE ??= "1";

export default defineConfig({
  schema: "prisma",
  migrations: { path: "prisma/migrations" },
});
