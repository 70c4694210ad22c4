import { existsSync } from "node:fs";
import { join } from "node:path";
import { findKey } from "@/lib/api-keys/queries";
import { startSealer } from "@/lib/audit/sealer";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { DatabaseInUse, startEmbeddedDatabase } from "@/lib/db/embedded/database";
import { recreateApplicationDatabase } from "@/lib/db/embedded/roles";
import { recordServer } from "@/lib/db/embedded/server-record";
import { migrate } from "@/lib/db/migrate";
import { EnvironmentRefused, env, environmentWarnings } from "@/lib/env";
import { startWorker } from "@/lib/jobs/worker";
import { quietComplaints } from "@/lib/kernel/quiet-log";
import { addEarlierRows } from "@/lib/ledger/add-earlier-rows";
import { startSequencer } from "@/lib/ledger/sequencer";
import { stampEarlierReceipts } from "@/lib/receipts/stamp-earlier-receipts";
import { ApiLimits } from "@/lib/web/http/api-limits";
import { startSite } from "@/lib/web/start-site";
import { seedBase } from "@/prisma/seed/base";
import { fillEmptyDemo, wasCutOff } from "@/prisma/seed/demo";
import { buildIslands } from "@/scripts/build-islands";

/**
 * The one process: the embedded database where no other is named, migrations, the job worker,
 * Next, the document cache and the HTTP server before them. Whatever was started is stopped in
 * the opposite order, whichever way the end comes.
 */

const root = import.meta.dirname;
quietComplaints(console);
const say = (sentence: string) => console.log(sentence);
const report = (message: string, error?: unknown) => console.error(new Date().toISOString(), message, error ?? "");

/** Milliseconds: for the requests under way, and for everything together. */
const patience = 8_000;
const lastMoment = 25_000;

const started: [name: string, stop: () => Promise<void>][] = [];
let stopping: Promise<never> | undefined;

function stop(exitCode: number): Promise<never> {
  stopping ??= stopAll(exitCode);
  return stopping;
}

async function stopAll(exitCode: number): Promise<never> {
  setTimeout(() => {
    report("Stopping took too long and was cut short.");
    process.exit(1);
  }, lastMoment).unref();
  for (const [name, end] of started.reverse()) {
    await end().catch((error: unknown) => report(`${name} did not stop in order.`, error));
  }
  process.exit(exitCode);
}

function stopOnRequest(): void {
  if (stopping) process.exit(1);
  say("Stopping. Requests under way are finished first; press Ctrl-C again to stop at once.");
  void stop(0);
}

process.on("SIGINT", stopOnRequest);
process.on("SIGTERM", stopOnRequest);
// The process that started this one is gone, and nobody else would stop the database.
process.on("disconnect", () => void stop(0));
process.on("unhandledRejection", (error) => report("A promise was rejected and nobody had asked why.", error));
process.on("uncaughtException", (error) => {
  report("Something broke that nothing can go on after.", error);
  void stop(1);
});

async function start(): Promise<void> {
  const settings = env();
  for (const warning of environmentWarnings()) say(warning);

  const databaseUrl = settings.databaseUrl ?? (await startDemoDatabase(settings.varDirectory));
  await migrate(databaseUrl, say);
  connectDatabase(databaseUrl);
  started.push(["The database connection", disconnectDatabase]);

  const earlier = await addEarlierRows();
  if (earlier > 0) say(`The ledger took in ${earlier} acts from before its beginning`);
  const stamped = await stampEarlierReceipts();
  if (stamped > 0) say(`${stamped} receipts from before were time-stamped`);

  const worker = await startWorker(databaseUrl, (error) => report("A job failed; it is tried again later.", error));
  started.push(["The job worker", () => worker.stop()]);

  await seedBase();
  if (settings.mode === "demo") await fillEmptyDemo(settings.varDirectory, say);

  const sequencer = startSequencer(report);
  started.push(["The ledger", sequencer.stop]);
  const sealer = startSealer(report);
  started.push(["The audit", sealer.stop]);

  // Cheap, and in development the sources may have changed since.
  if (settings.development || !existsSync(join(root, "public", "islands", "manifest.json"))) await buildIslands();

  say("Preparing the pages");
  const site = await startSite({
    site: {
      demo: settings.mode === "demo",
      dev: settings.development,
      origin: new URL(settings.appUrl),
      port: settings.port,
      trustedProxies: settings.trustedProxies,
      securityContact: settings.securityContact,
    },
    root,
    host: settings.host,
    databaseUrl,
    limits: new ApiLimits({ perMinute: settings.apiPerMinute, findKey }),
    report,
  });
  started.push(["The web server", () => site.stop(patience)]);
  if (settings.mode === "demo") {
    const forget = recordServer(settings.varDirectory, { pid: process.pid, port: site.port, address: settings.appUrl });
    started.push(["The note of where this server runs", async () => forget()]);
  }

  say(`\nOpenfloor is at ${settings.appUrl}`);
  if (settings.mode === "demo") {
    say(`  Demo accounts for every role: ${settings.appUrl}/en/sign-in`);
    if (settings.mail.transport === "outbox") say(`  Mail is written to ${settings.mail.directory}`);
    say("  Ctrl-C stops everything, the database too.\n");
  }
}

async function startDemoDatabase(directory: string): Promise<string> {
  const database = await startEmbeddedDatabase({ directory, onProgress: say });
  started.push(["The database", database.stop]);
  if (wasCutOff(directory)) await recreateApplicationDatabase(database.administrationUrl);
  return database.url;
}

start().catch((error: unknown) => {
  if (stopping) return;
  const sentence = wayOut(error);
  // It is for whoever starts the program and quotes its settings, nothing that anybody sent.
  if (sentence) process.stderr.write(`${sentence}\n`);
  else report("Openfloor could not start.", error);
  void stop(1);
});

/** What the operator can do about it, where that is known; a stack would only hide it. */
function wayOut(error: unknown): string | null {
  if (error instanceof EnvironmentRefused || error instanceof DatabaseInUse) return error.message;
  if (!(error instanceof Error && "code" in error)) return null;
  if (error.code === "EADDRINUSE") return `Port ${env().port} is taken by another program. Choose one with PORT=…`;
  if (error.code === "EACCES")
    return `Port ${env().port} may not be used by this account. Choose one above 1023 with PORT=…`;
  return null;
}
