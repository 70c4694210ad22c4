import { join } from "node:path";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { startEmbeddedDatabase } from "@/lib/db/embedded/database";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import { benchCompilations } from "./compilations";
import { describeMachine } from "./machine";
import { keepResults } from "./report";
import { benchRollingText } from "./rolling-text";
import { benchVersions } from "./versions";

/** What is measured of drafts that change, in this order; each fills what it needs and answers a table. */
const benches: [title: string, bench: (onProgress: (sentence: string) => void) => Promise<string>][] = [
  ["Versions", benchVersions],
  ["Rolling text and matrix", benchRollingText],
  ["Compilations", benchCompilations],
];

const server = await startEmbeddedDatabase({ directory: join(env().varDirectory, "changes"), onProgress: console.log });
try {
  await migrate(server.url, console.log);
  connectDatabase(server.url);
  try {
    const parts = [(await describeMachine()).map((line) => `- ${line}`).join("\n")];
    for (const [title, bench] of benches) parts.push(`## ${title}\n\n${await bench(console.log)}`);
    const markdown = `${parts.join("\n\n")}\n`;
    console.log(`\n${markdown}\nKept in ${keepResults("changes.md", markdown)}`);
  } finally {
    await disconnectDatabase();
  }
} finally {
  await server.stop();
}
