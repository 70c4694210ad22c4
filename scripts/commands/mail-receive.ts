import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Authentication } from "@/lib/inbound/authentication";
import { type Received, receiveMessage } from "@/lib/inbound/receive-message";
import { jobs } from "@/lib/jobs/queue";
import { connectQueue } from "@/lib/jobs/worker";
import { systemClock } from "@/lib/kernel/clock";
import { type Command, Misuse, namedFile } from "./command";
import { withDatabase } from "./with-database";

const options = { to: { type: "string" }, authentication: { type: "string" } } as const;

export const mailReceive: Command = {
  name: "mail receive",
  usage: "<file.eml> [--to <address>] [--authentication pass|fail]",
  explanation: [
    "Takes one message (RFC 5322) as if it had come by e-mail, for a mail server to call for each.",
    "--to <address>                  the address it was delivered to; else its own head is believed",
    "--authentication pass|fail      what your server found out about its sender (DMARC); else the header",
    "                                Authentication-Results of INBOUND_AUTHSERV is read",
  ],
  async run(args) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file] = positionals;
    if (file === undefined) throw new Misuse("The file of the message is needed.");
    const authentication = readVerdict(values.authentication);
    const bytes = new Uint8Array(await readFile(namedFile(file)));
    const received = await withDatabase(async (url) => {
      const queue = await connectQueue(url, (error) => console.error(error.message));
      try {
        const arrival = {
          bytes,
          recipients: values.to === undefined ? null : [values.to],
          door: "command" as const,
          authentication,
        };
        return await receiveMessage({ clock: systemClock, jobs }, arrival);
      } finally {
        await queue.stop({ graceful: true });
      }
    });
    for (const one of received) console.log(lineOn(one));
  },
};

function readVerdict(given: string | undefined): Authentication | null {
  if (given === undefined) return null;
  if (given !== "pass" && given !== "fail") throw new Misuse("--authentication is pass or fail.");
  return { spf: null, dkim: null, dmarc: given };
}

function lineOn({ id, state, refusal, isNew }: Received): string {
  const came = isNew ? state : `${state} (it had come before)`;
  return [id ?? "dropped", came, ...(refusal === null ? [] : [refusal])].join(": ");
}
