import { join } from "node:path";
import { inject } from "vitest";

// Where what is kept outside the database (keys, files) lies for the test files that one process runs after another. What
// each of them keeps is named by its content or by ids of a database of its own; a file that must have a folder for
// itself alone takes one with `ownSurroundings()`, and new modules with it.
process.env.OPENFLOOR_VAR ??= join(inject("workersFolder"), process.env.VITEST_POOL_ID ?? "1");
