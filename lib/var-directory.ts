import { mkdirSync } from "node:fs";

/**
 * Makes the folder for everything that is kept outside the database, closed to other users of the
 * machine. Where root starts Openfloor, the system user that runs PostgreSQL must still pass
 * through: it may enter, but not look around.
 */
export function makeVarDirectory(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}
