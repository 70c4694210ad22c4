import { z } from "zod";
import { isDomainError } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/pages";
import { type ListTable, tableAsCsv } from "@/lib/text/list-table";
import { Overloaded, RenderGate } from "@/lib/web/documents/render-gate";
import { openHeaders, publicAnswer, publicProblem } from "@/lib/web/public-answer";

const limits = z.coerce.number().int().min(1).max(200).default(50);

const json = "application/json; charset=utf-8";

/** A page of a list as JSON: `{ data, next, total }`. `limit` and `cursor` are read from the address. */
export async function listAnswer<Item>(
  request: Request,
  read: (limit: number, cursor: string | undefined) => Promise<Page<Item>>,
  count: () => Promise<number>,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const limit = limits.safeParse(searchParams.get("limit") ?? undefined);
  if (!limit.success) return publicProblem(422, "limit is a whole number from 1 to 200");
  try {
    const [page, total] = await Promise.all([read(limit.data, searchParams.get("cursor") ?? undefined), count()]);
    return publicAnswer(request, JSON.stringify({ data: page.items, next: page.next, total }), json);
  } catch (error) {
    if (isDomainError(error)) return publicProblem(error.status, "cursor is not one that this list gave out");
    throw error;
  }
}

/** One thing as JSON: `{ data }`. */
export function oneAnswer(request: Request, data: unknown): Response {
  return publicAnswer(request, JSON.stringify({ data }), json);
}

const rowsAtOnce = 200;
const mostRows = 20_000;

/** A whole list is much to read: a few at a time, so that nobody's downloads slow down everybody. */
const gate = new RenderGate({ running: 2, waiting: 20 });

/** A file of a list: what it is called without its ending, and how its rows come to stand in a table. */
export type ListFile<Item> = {
  name: string;
  read(limit: number, cursor: string | undefined): Promise<Page<Item>>;
  table(items: readonly Item[]): ListTable;
};

/** A whole list as CSV, up to 20,000 rows. */
export function csvAnswer<Item>(request: Request, list: ListFile<Item>): Promise<Response> {
  return fileOf(list, async (table) =>
    publicAnswer(request, tableAsCsv(table), "text/csv; charset=utf-8; header=present", `${list.name}.csv`),
  );
}

/** The same as a workbook. */
export function xlsxAnswer<Item>(list: ListFile<Item>): Promise<Response> {
  return fileOf(list, async (table) => {
    // Large, and asked for by few.
    const { tableAsXlsx } = await import("@/lib/text/list-xlsx");
    return new Response(Buffer.from(await tableAsXlsx(list.name, table)), {
      headers: {
        ...openHeaders,
        "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Content-Disposition": `attachment; filename="${list.name}.xlsx"`,
        "X-Content-Type-Options": "nosniff",
      },
    });
  });
}

async function fileOf<Item>(
  { read, table }: ListFile<Item>,
  write: (table: ListTable) => Promise<Response>,
): Promise<Response> {
  try {
    return await gate.run(async () => write(table(await readAll(read))));
  } catch (error) {
    if (!(error instanceof Overloaded)) throw error;
    return publicProblem(503, "Too many downloads at once. Try again in a minute.");
  }
}

async function readAll<Item>(
  read: (limit: number, cursor: string | undefined) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null && items.length < mostRows) {
    const page: Page<Item> = await read(rowsAtOnce, cursor);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}
