import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";

type Started = {
  /** A file in this folder, which tells its port once it listens and ends when it is let go. */
  program: string;
  args: readonly string[];
  /** What it finds in its environment beside ours. */
  env?: Readonly<Record<string, string>>;
};

/** Runs a yardstick in a process of its own while the work runs, which is told its address and process. */
export async function withServer<T>(
  { program, args, env = {} }: Started,
  work: (address: string, pid: number) => Promise<T>,
): Promise<T> {
  const server = fork(join(import.meta.dirname, program), args, { execArgv: [], env: { ...process.env, ...env } });
  try {
    const port = await new Promise((resolve, reject) => {
      server.once("message", resolve);
      server.once("exit", () => reject(new Error(`${program} ended before it began.`)));
    });
    return await work(`http://127.0.0.1:${z.number().parse(port)}/`, z.number().parse(server.pid));
  } finally {
    server.disconnect();
  }
}
