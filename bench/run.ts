import { setTimeout as pause } from "node:timers/promises";
import { borrowDatabase } from "@/lib/db/borrow-database";
import { connectDatabase, database, disconnectDatabase } from "@/lib/db/client";
import { env } from "@/lib/env";
import { connectQueue } from "@/lib/jobs/worker";
import { measureFirstRender } from "./first-render";
import { describeMachine } from "./machine";
import { measureReading } from "./reading";
import { makeReadingText } from "./reading-text";
import { keepResults, toMarkdown } from "./report";
import { closeConnections } from "./site-client";
import { measureSpike } from "./spike";
import { measureBareInserts, measureFormSubmissions, measureSubmissions } from "./submissions";
import { openComposers } from "./submit-by-form";
import { measureVisibility } from "./visibility";
import { weighPage } from "./weight";

/** Measures the server that scripts/bench.mjs has started, from this process, which is another instance to it. */
const borrowed = await borrowDatabase(env(), console.log);
connectDatabase(borrowed.url);
const queue = await connectQueue(borrowed.url, (error) => console.error("The queue:", error));
try {
  const text = await measured("Writing 60 paragraphs and 200 comments", makeReadingText);
  const submitter = await openComposers(text);
  const weight = await measured("Weighing the page", () => weighPage(text.path));
  const reading = await measured("Reading", () => measureReading(text));
  const firstRender = await measured("Rendering anew", () => measureFirstRender(text));
  const visibility = await measured("From a decision to the page", () => measureVisibility(text));
  const submissions = await measured("Submitting by command", () => measureSubmissions(text));
  const inserts = await measured("Bare inserts", measureBareInserts);
  const formSubmissions = await measured("Submitting by form", () => measureFormSubmissions(submitter));
  const spike = await measured("Deadline spike", () => measureSpike(text, submitter));
  for (const failure of new Set([...spike.submissions.failures, ...spike.reads.failures])) console.log(failure);

  const machine = await describeMachine();
  const markdown = toMarkdown({
    machine,
    reading,
    firstRender,
    visibility,
    submissions,
    formSubmissions,
    inserts,
    weight,
    spike,
  });
  console.log(`\n${markdown}\nKept in ${keepResults("latest.md", markdown)}`);
} finally {
  closeConnections();
  await queue.stop({ graceful: false });
  await disconnectDatabase();
  await borrowed.stop();
}

/** Begins only when the server has sent the mails of what came before, so that no measurement pays for another. */
async function measured<T>(name: string, work: () => Promise<T>): Promise<T> {
  await quiet();
  console.log(`${name} …`);
  const begun = performance.now();
  const result = await work();
  console.log(`${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

async function quiet(): Promise<void> {
  for (let waited = 0; waited < 120_000; waited += 500) {
    if ((await database().mail.count({ where: { state: "queued" } })) === 0) return;
    await pause(500);
  }
  console.log("Mails of the measurement before are still being sent; the next figures pay for it.");
}
