import { resolve } from "node:path";

/** One thing an administrator can do from the command line. */
export type Command = {
  /** The words that call it, such as "admin create". */
  name: string;
  /** What follows the words. */
  usage: string;
  /** Lines that explain it. */
  explanation: string[];
  run(args: string[]): Promise<void>;
};

/** The command was called in a way that it cannot follow; said without a stack. */
export class Misuse extends Error {}

/** A file named on the command line, from the folder in which the person stands. */
export function namedFile(path: string): string {
  return resolve(process.env.OPENFLOOR_CALLED_FROM ?? process.cwd(), path);
}
