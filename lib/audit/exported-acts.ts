import { stringify } from "csv-stringify/sync";
import type { Actor } from "@/lib/kernel/actor";
import { type AuditLine, listActs } from "./queries";
import type { AuditFilter } from "./schema";

const rowsAtOnce = 500;

const columns = [
  ...["at", "kind", "subjectId", "name", "field", "from", "to", "reason"],
  ...["person", "email", "organisation", "isProtected", "role", "source", "id"],
];

/** All acts that match as CSV (RFC 4180) with a head, page by page; what a spreadsheet would take for a formula gets an apostrophe. */
export async function* actsAsCsv(actor: Actor, filter: AuditFilter): AsyncGenerator<string> {
  yield stringify([columns], { record_delimiter: "\r\n" });
  for await (const lines of pages(actor, filter)) {
    yield stringify(
      lines.map((line) => ({ ...line, at: line.at.toISOString() })),
      { columns, escape_formulas: true, record_delimiter: "\r\n" },
    );
  }
}

/** The same as one JSON document: `{ data: […] }`. */
export async function* actsAsJson(actor: Actor, filter: AuditFilter): AsyncGenerator<string> {
  yield '{"data":[';
  let isFirst = true;
  for await (const lines of pages(actor, filter)) {
    if (lines.length > 0) yield `${isFirst ? "" : ","}\n${lines.map((line) => JSON.stringify(line)).join(",\n")}`;
    isFirst = isFirst && lines.length === 0;
  }
  yield "\n]}\n";
}

async function* pages(actor: Actor, filter: AuditFilter): AsyncGenerator<AuditLine[]> {
  let cursor: string | undefined;
  do {
    const page = await listActs(actor, filter, cursor, rowsAtOnce);
    yield page.items;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}
