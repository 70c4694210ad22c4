import { stringify } from "csv-stringify/sync";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { inLocale } from "@/lib/kernel/localised";
import { type DeskFilter, matchingDesk } from "./desk-filter";
import { type FormField, readAnswers } from "./form-view";
import { loadForm } from "./load-form";
import { registrationPolicy } from "./policy";

const rowsAtOnce = 500;

const columns = [
  ...["arrival", "state", "attendance", "name", "badgeName", "email", "affiliation", "role", "organisation"],
  ...["accessibility", "awaitsFocalPoint", "awaitsOrganiser", "offeredUntil", "registeredAt", "id"],
];

/**
 * The registrations for an event as CSV (RFC 4180) with a head, for its organisers alone: it holds what was told in
 * private. One column for each question of the form. What a spreadsheet would take for a formula gets an apostrophe.
 * Refuses: not_found, before the first line.
 */
export async function exportRegistrations(
  actor: Actor,
  { eventId, filter, locale }: { eventId: string; filter: DeskFilter; locale: string },
): Promise<AsyncGenerator<string>> {
  const db = database();
  const event = await db.event.findUnique({
    where: { id: eventId },
    select: { id: true, parentId: true, processId: true },
  });
  if (event === null || !registrationPolicy.readDesk(actor, event)) throw notFound();
  const questions = (await loadForm(db, event)).filter(({ kind }) => kind === "question");
  return lines({ eventId, filter, questions, locale });
}

type Wanted = { eventId: string; filter: DeskFilter; questions: readonly FormField[]; locale: string };

async function* lines({ eventId, filter, questions, locale }: Wanted): AsyncGenerator<string> {
  const heads = questions.map(({ title, key }) => inLocale(title, locale).text || key);
  yield stringify([[...columns, ...heads]], { escape_formulas: true, record_delimiter: "\r\n" });
  let after: string | null = null;
  do {
    const rows: Row[] = await readRows(eventId, filter, after);
    if (rows.length > 0) {
      const cells = rows.map((row) => cellsOf(row, questions));
      yield stringify(cells, { escape_formulas: true, record_delimiter: "\r\n" });
    }
    after = rows.length < rowsAtOnce ? null : (rows.at(-1)?.id ?? null);
  } while (after !== null);
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

function readRows(eventId: string, filter: DeskFilter, after: string | null) {
  return database().registration.findMany({
    where: { eventId, AND: [matchingDesk(filter), after === null ? {} : { id: { gt: after } }] },
    orderBy: { id: "asc" },
    take: rowsAtOnce,
    select: {
      ...{ id: true, arrival: true, state: true, attendance: true, name: true, badgeName: true, email: true },
      ...{ affiliation: true, roleTitle: true, accessibility: true, awaitsFocalPoint: true, awaitsOrganiser: true },
      ...{ offeredUntil: true, createdAt: true, answers: true },
      organisation: { select: { name: true } },
    },
  });
}

function cellsOf(row: Row, questions: readonly FormField[]): string[] {
  const answers = readAnswers(row.answers);
  return [
    ...[String(row.arrival), row.state, row.attendance, row.name, row.badgeName ?? "", row.email],
    ...[row.affiliation ?? "", row.roleTitle ?? "", row.organisation?.name ?? "", row.accessibility ?? ""],
    ...[String(row.awaitsFocalPoint), String(row.awaitsOrganiser), row.offeredUntil?.toISOString() ?? ""],
    ...[row.createdAt.toISOString(), row.id],
    ...questions.map(({ key }) => [answers[key] ?? []].flat().join(" | ")),
  ];
}
