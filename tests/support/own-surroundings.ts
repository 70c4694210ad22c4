import { afterAll } from "vitest";
import { temporaryFolder } from "./temporary-folder";

/**
 * Gives the test file that calls this at its top a folder of its own for all that Openfloor keeps outside the
 * database (keys, outbox), before anything asks for it. It goes with the last test of the file.
 */
export function ownSurroundings(): { directory: string } {
  const folder = temporaryFolder("test");
  process.env.OPENFLOOR_VAR = folder.path;
  afterAll(() => folder.remove());
  return { directory: folder.path };
}
