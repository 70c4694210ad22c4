import { setTimeout as pause } from "node:timers/promises";
import { publicFile } from "@/lib/compilations/public-file";
import { requestCompilation } from "@/lib/compilations/request-compilation";
import { runChild } from "@/lib/compilations/run-child";
import type { RequestCompilation } from "@/lib/compilations/schema";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { makeLongText } from "./long-text";
import { table } from "./report";

const paragraphs = 1_500;
const sizes = [100, 1_000, 10_000];

/**
 * Makes every file of a text of 1,500 paragraphs with 100, 1,000 and 10,000 comments, each in the process of its own
 * in which it is made in life: time, the most memory that process held, and the size of the file. Needs a connected,
 * migrated database and leaves its texts and files in it. Answers a Markdown table.
 */
export async function benchCompilations(onProgress: (sentence: string) => void = console.log): Promise<string> {
  const rows = new Map<string, string[]>();
  const note = (name: string, cell: string) => rows.set(name, [...(rows.get(name) ?? []), cell]);
  for (const size of sizes) {
    onProgress(`Files of ${size} comments`);
    const { versionId, path } = await makeLongText(paragraphs, size);
    for (const [name, file] of orders(versionId)) note(name, await made(file));
    for (const format of ["csv", "json"] as const)
      note(`compilation, ${format.toUpperCase()}`, await streamed(path, format));
  }
  return table(
    ["File", ...sizes.map((size) => `${size.toLocaleString("en")} comments`)],
    [...rows].map(([name, cells]) => [name, ...cells]),
  );
}

function orders(versionId: string): [name: string, file: RequestCompilation][] {
  const compilation = { versionId, kind: "compilation", arrangement: "paragraph", locale: "en" } as const;
  const rolling = { versionId, kind: "rolling_text", arrangement: "paragraph", locale: "en" } as const;
  return [
    ["compilation, XLSX", { ...compilation, format: "xlsx" }],
    ["compilation, DOCX", { ...compilation, format: "docx" }],
    ["compilation, PDF", { ...compilation, format: "pdf" }],
    ["rolling text, DOCX", { ...rolling, format: "docx" }],
    ["rolling text, PDF", { ...rolling, format: "pdf" }],
  ];
}

/** Jobs are not queued but done here, one after the other, so that none pays for another. */
async function made(file: RequestCompilation): Promise<string> {
  await database().compilation.deleteMany({ where: file });
  const jobs = { enqueue: async () => undefined };
  await requestCompilation({ clock: systemClock, jobs }, file, `bench ${newId()}`);
  const { id } = await database().compilation.findFirstOrThrow({ where: file, select: { id: true } });
  await pause(500);
  const begun = performance.now();
  const kilobytes = await runChild(id);
  const seconds = (performance.now() - begun) / 1_000;
  const row = await database().compilation.findUniqueOrThrow({
    where: { id },
    select: { file: { select: { bytes: true } } },
  });
  return cell(seconds, kilobytes / 1_000, row.file?.bytes ?? 0);
}

async function streamed(path: string, format: "csv" | "json"): Promise<string> {
  const [, , consultation = "", , draft = "", version = ""] = path.split("/");
  const begun = performance.now();
  const named = { kind: "compilation", by: "paragraph", locale: "en", made: null, streamed: format } as const;
  const file = await publicFile({ consultation, draft, version }, named, systemClock.now(), env().appUrl);
  let bytes = 0;
  let most = 0;
  for await (const part of file?.open() ?? []) {
    bytes += Buffer.byteLength(part);
    most = Math.max(most, process.memoryUsage().rss);
  }
  return cell((performance.now() - begun) / 1_000, most / 1_000_000, bytes);
}

function cell(seconds: number, megabytes: number, bytes: number): string {
  return `${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB held, ${(bytes / 1_000_000).toFixed(1)} MB`;
}
