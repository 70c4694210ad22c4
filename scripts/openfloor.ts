import { z } from "zod";
import { DatabaseInUse } from "@/lib/db/embedded/database";
import { BackupRefused } from "@/lib/db/read-backup";
import { EnvironmentRefused } from "@/lib/env";
import { isDomainError } from "@/lib/kernel/errors";
import { adminCreate } from "./commands/admin-create";
import { backup } from "./commands/backup";
import { Misuse } from "./commands/command";
import { demoReset } from "./commands/demo-reset";
import { draftImport } from "./commands/draft-import";
import { eventsImport } from "./commands/events-import";
import { exportCommand } from "./commands/export";
import { ledgerVerify } from "./commands/ledger-verify";
import { mailReceive } from "./commands/mail-receive";
import { restore } from "./commands/restore";
import { saidWords } from "./commands/said-words";

const commands = [
  adminCreate,
  draftImport,
  eventsImport,
  exportCommand,
  ledgerVerify,
  mailReceive,
  backup,
  restore,
  demoReset,
];

const words = process.argv.slice(2);
const wanted = commands.find(({ name }) => `${words.join(" ")} `.startsWith(`${name} `));

if (wanted === undefined) {
  explainAll();
  const asked = words.length === 0 || words.includes("--help") || words.includes("help");
  if (!asked) console.error(`\nThere is no command "${words.join(" ")}".`);
  process.exitCode = asked ? 0 : 1;
} else if (words.includes("--help")) {
  explain(wanted);
} else {
  await wanted.run(words.slice(wanted.name.split(" ").length)).catch(async (error: unknown) => {
    process.exitCode = 1;
    console.error((await refusal(error)) ?? error);
    if (error instanceof Misuse) explain(wanted);
  });
}

function explainAll(): void {
  console.log("npm run openfloor -- <command>\n");
  for (const command of commands) explain(command);
}

function explain({ name, usage, explanation }: (typeof commands)[number]): void {
  console.log(`  ${name} ${usage}`);
  for (const line of explanation) console.log(`      ${line}`);
  console.log("");
}

/** What went wrong, in words; null for what is a bug and needs its stack. */
async function refusal(error: unknown): Promise<string | null> {
  if (isDomainError(error)) return `Refused: ${(await saidWords())(error.messageKey, error.details.values)}`;
  if (error instanceof z.ZodError) {
    const say = await saidWords();
    // What our schemas say is the key of a message; what zod says by itself is not.
    const words = (message: string) => (/^[\w-]+(\.[\w-]+)+$/.test(message) ? say(message) : message);
    return error.issues.map(({ path, message }) => `${path.join(".")}: ${words(message)}`).join("\n");
  }
  if (!(error instanceof Error)) return null;
  if ("code" in error && error.code === "ENOENT" && "path" in error) return `There is no file ${String(error.path)}.`;
  const ours = [Misuse, BackupRefused, EnvironmentRefused, DatabaseInUse].some((kind) => error instanceof kind);
  const misread = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return ours || misread ? error.message : null;
}
