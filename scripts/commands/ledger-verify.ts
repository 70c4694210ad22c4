import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type NoteVerifier, openCheckpoint, readVerifier } from "@/lib/ledger/signed-note";
import { ledgerKeys, verifiersOf } from "@/lib/ledger/signing-key";
import { verifyLedger } from "@/lib/ledger/verify-ledger";
import type { KeptCheckpoint } from "@/lib/ledger/verify-tree";
import { type Command, Misuse, namedFile } from "./command";
import { withDatabase } from "./with-database";

/** As many are written out; all of them are counted. */
const shown = 200;

export const ledgerVerify: Command = {
  name: "ledger verify",
  usage: "[--checkpoint <file>]… [--key <public key>]…",
  explanation: [
    "Checks the whole ledger: every entry, subtree, checkpoint and signature, and every row that it answers for.",
    "Openfloor may go on running. Names each row that was changed, deleted or inserted, and ends with 1 if any was.",
    "--checkpoint compares the log with a checkpoint that somebody kept; only that shows a log that was cut off",
    "together with its tables. --key adds a public key under which the log was signed in former times.",
  ],
  async run(words) {
    const { values } = parseArgs({
      args: words,
      options: {
        checkpoint: { type: "string", multiple: true, default: [] },
        key: { type: "string", multiple: true, default: [] },
      },
    });
    let problems = 0;
    await withDatabase(async () => {
      const verifiers = [...verifiersOf(ledgerKeys()), ...values.key.map(readVerifier)];
      const kept = await Promise.all(values.checkpoint.map((file) => readKept(file, verifiers)));
      const finding = {
        problem(table: string, row: string, what: string) {
          problems += 1;
          if (problems <= shown) console.log(`✗ ${table} ${row}: ${what}.`);
        },
        progress: (what: string, done: number, of: number) => console.log(`  ${done} of ${of} ${what}`),
      };
      const { entries, checkpoints, waiting, erased, rows } = await verifyLedger(finding, { verifiers, kept });
      if (problems > shown) console.log(`… and ${problems - shown} more.`);
      console.log(`${entries} entries under ${checkpoints} checkpoints; ${waiting} wait for their place.`);
      for (const [table, count] of Object.entries(rows)) console.log(`  ${count} rows of ${table}`);
      if (erased > 0) console.log(`  ${erased} records whose opening was erased with the text`);
      for (const { name, checkpoint } of kept) console.log(`  compared with ${name}, of ${checkpoint.size} entries`);
    });
    console.log(problems === 0 ? "✓ The ledger and what it answers for agree." : `✗ ${problems} problems.`);
    if (problems > 0) process.exitCode = 1;
  },
};

async function readKept(file: string, verifiers: readonly NoteVerifier[]): Promise<KeptCheckpoint> {
  const note = (await readFile(namedFile(file), "utf8")).replaceAll("\r\n", "\n");
  const checkpoint = openCheckpoint(note, verifiers);
  if (checkpoint === null) throw new Misuse(`${file} is no checkpoint signed by a key of this ledger.`);
  return { name: file, checkpoint };
}
