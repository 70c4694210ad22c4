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
  await wanted.run(words.slice(wanted.name.split(" ").length)).catch((error: unknown) => {
    process.exitCode = 1;
    console.error(refusal(error) ?? error);
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
function refusal(error: unknown): string | null {
  if (isDomainError(error)) return `Refused: ${error.messageKey}`;
  if (error instanceof z.ZodError) {
    return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n");
  }
  if (!(error instanceof Error)) return null;
  const ours = [Misuse, BackupRefused, EnvironmentRefused, DatabaseInUse].some((kind) => error instanceof kind);
  const misread = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return ours || misread ? error.message : null;
}
