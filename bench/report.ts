import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kilobytes, ms, quantile, rate } from "./figures";
import type { FirstRender } from "./first-render";
import type { Load } from "./load";
import type { ReadingLoads } from "./reading";
import { shownRounds } from "./rounds";
import { concurrency, connections, seconds } from "./settings";
import { type Stream, spikeRates } from "./spike";
import type { Throughput } from "./submissions";
import type { Visibility } from "./visibility";
import type { Weight } from "./weight";

export type Results = {
  machine: string[];
  reading: ReadingLoads;
  firstRender: FirstRender;
  visibility: Visibility;
  submissions: Throughput;
  formSubmissions: Throughput;
  inserts: Throughput;
  weight: Weight;
  spike: { submissions: Stream; reads: Stream };
};

type Row = [what: string, openfloor: string, beside: string];

/** The results as one Markdown table under the machine they belong to. */
export function toMarkdown(results: Results): string {
  const { reading, firstRender, submissions, formSubmissions, inserts, spike } = results;
  const rows: Row[] = [
    [`reading page, identity, ${connections} connections`, load(reading.identity.site), bare(reading.identity.bare)],
    [`reading page, brotli, ${connections} connections`, load(reading.br.site), bare(reading.br.bare)],
    ["reading page rendered anew", `${ms(firstRender.wall)}, ${shownRounds(firstRender.busy)} of processor`, "–"],
    ["decision to public page, counted from the decision", spread(results.visibility.fromDecision), "–"],
    ["decision to public page, counted from its commit", spread(results.visibility.fromCommit), "–"],
    [`submissions by command, ${concurrency} at once`, throughput(submissions), `INSERT: ${throughput(inserts)}`],
    [`submissions by form over HTTP, ${concurrency} at once`, throughput(formSubmissions), "–"],
    ...weightRows(results.weight),
    [`deadline spike: ${spikeRates.submissions} submissions/s`, stream(spike.submissions), "–"],
    [`deadline spike: ${spikeRates.reads} reads/s`, stream(spike.reads), "–"],
  ];
  return [
    ...results.machine.map((line) => `- ${line}`),
    `- A draft of 60 paragraphs with 200 published comments; each load ${seconds} s; load and server share the machine`,
    "",
    table(["What", "Openfloor", "Beside it"], rows),
    "",
  ].join("\n");
}

/** Keeps the latest results where the next person finds them. */
export function keepResults(name: string, markdown: string): string {
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), markdown);
  return `bench/results/${name}`;
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function load({ perSecond, p99, failures }: Load): string {
  return `${rate(perSecond)}, p99 ${ms(p99)}${failures === 0 ? "" : `, ${failures} failed`}`;
}

const bare = (measured: Load) => `bare Node: ${load(measured)}`;

function spread(times: readonly number[]): string {
  const at = (share: number) => ms(quantile(times, share));
  return `median ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} (${times.length})`;
}

function throughput({ perSecond, p50, p99 }: Throughput): string {
  return `${rate(perSecond)}, p50 ${ms(p50)}, p99 ${ms(p99)}`;
}

function stream({ count, failures, p50, p99 }: Stream): string {
  return `${failures.length} of ${count} failed, p50 ${ms(p50)}, p99 ${ms(p99)}`;
}

function weightRows({ requests, foreign, parts }: Weight): Row[] {
  const sum = (of: (part: Weight["parts"][number]) => number) => parts.reduce((total, part) => total + of(part), 0);
  const weight = (plain: number, brotli: number) => `${kilobytes(plain)}, brotli ${kilobytes(brotli)}`;
  return [
    ...parts.map((part): Row => {
      return [`weight: ${part.name} (${part.requests})`, weight(part.plain, part.brotli), "–"];
    }),
    [
      `weight: all of it, cache empty`,
      `${weight(
        sum((part) => part.plain),
        sum((part) => part.brotli),
      )}, ${requests} requests, ${foreign} to other hosts`,
      "–",
    ],
  ];
}
