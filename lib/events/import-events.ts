import { type Transaction, transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { readLocalised } from "@/lib/kernel/localised";
import { loadProcess } from "@/lib/processes/load-process";
import { slugOf } from "@/lib/text/slug-of";
import { freeSlug, orderSeries } from "./event-place";
import type { ImportEvents } from "./import-schema";
import { eventPolicy } from "./policy";
import { readImportFile } from "./read-import-file";
import { type ImportRow, readImportRow } from "./read-import-row";
import type { ImportedRow } from "./schema";
import { type KeptHours, orderedAt, typedHours } from "./typed-hours";

/**
 * Brings events of a process in from a file, as drafts, row by row: what cannot be read is told with its reason, and
 * what is here already (same title, same printed start) is left as it is. Rows without a zone keep the hours that were
 * printed. What is long over takes no registrations. Words are kept in the language that they are said to be in.
 * Refuses: not_found, forbidden, invalid (a file that is none).
 */
export function importEvents({ actor, clock }: Deps, input: ImportEvents): Promise<ImportedRow[]> {
  return transaction(async (tx) => {
    const process = await loadProcess(tx, actor, input.processId);
    authorise(eventPolicy.create, actor, { processId: process.id });
    const raw = readImportFile(input.content);
    // One import into a process after the other, so that none brings in what another does.
    await tx.$executeRaw`SELECT 1 FROM process WHERE id = ${process.id}::uuid FOR UPDATE`;
    const known = await knownEvents(tx, process.id);
    const read = raw.map((row, index) => ({ ...readImportRow(row), number: index + 1 }));
    const names = new Map<string, string>();
    const outcomes: ImportedRow[] = [];
    // Series come first, the outer before the inner, so that their sessions find them.
    for (const one of read.toSorted((a, b) => depthOf(a) - depthOf(b))) {
      if (!("row" in one)) {
        const { title, column, reason, number } = one;
        outcomes.push({ kind: "refused", row: number, title, column, reason });
        continue;
      }
      outcomes.push(await bringIn(one.row, one.number));
    }
    return outcomes.toSorted((a, b) => a.row - b.row);

    async function bringIn(row: ImportRow, number: number): Promise<ImportedRow> {
      const { title } = row;
      const existing = known.events.get(keyOf(title, row.hours));
      const parentId =
        row.parent === null ? null : (names.get(row.parent) ?? known.series.get(row.parent) ?? undefined);
      if (existing === undefined && parentId === undefined) {
        return { kind: "refused", row: number, title, column: "parent", reason: "events.errors.importParent" };
      }
      const id = existing ?? (await create(row, parentId ?? null));
      if (row.kind === "series") for (const name of [row.id, title]) if (name !== null) names.set(name, id);
      if (existing !== undefined) return { kind: "known", row: number, title };
      known.events.set(keyOf(title, row.hours), id);
      return { kind: "created", row: number, title, zone: row.hours.zone };
    }

    async function create(row: ImportRow, parentId: string | null): Promise<string> {
      const at = clock.now();
      const place = orderedAt(row.hours, at);
      const { id } = await tx.event.create({
        data: {
          ...row.hours,
          processId: process.id,
          parentId,
          slug: await freeSlug(tx, slugOf(row.title) === "" ? `event ${typedHours(row.hours).startDay}` : row.title),
          kind: row.kind,
          title: { [input.language]: row.title },
          ...(row.description === null ? {} : { description: { [input.language]: row.description } }),
          registration: place < at ? "none" : "platform",
          orderedAt: place,
          createdAt: at,
        },
        select: { id: true },
      });
      await recordTransition(tx, {
        subject: "event",
        subjectId: id,
        field: "state",
        from: null,
        to: "draft",
        actor,
        reason: "import",
        at,
      });
      await orderSeries(tx, parentId);
      return id;
    }
  });
}

type Read = { row: ImportRow } | { title: string };

function depthOf(one: Read): number {
  if (!("row" in one)) return 3;
  if (one.row.kind !== "series") return 2;
  return one.row.parent === null ? 0 : 1;
}

/** The same event is known by its title and its start as clocks there show it, whether its zone is known or not. */
function keyOf(title: string, hours: KeptHours): string {
  const { startDay, startHour } = typedHours(hours);
  return `${startDay} ${startHour} ${title.toLowerCase()}`;
}

/** What the process has already, by its title in each language and start as printed; its series by title and address. */
async function knownEvents(tx: Transaction, processId: string) {
  const rows = await tx.event.findMany({
    where: { processId },
    select: {
      id: true,
      slug: true,
      kind: true,
      parentId: true,
      title: true,
      zone: true,
      wholeDays: true,
      startsAt: true,
      endsAt: true,
      printedStart: true,
      printedEnd: true,
    },
  });
  const events = new Map<string, string>();
  const series = new Map<string, string>();
  for (const row of rows) {
    const titles = Object.values(readLocalised(row.title));
    for (const title of titles) events.set(keyOf(title, row), row.id);
    if (row.kind === "series") for (const name of [...titles, row.slug]) series.set(name, row.id);
  }
  return { events, series };
}
