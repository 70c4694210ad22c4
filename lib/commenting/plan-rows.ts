import { cleanLine } from "@/lib/text/clean-text";
import { redline } from "@/lib/text/redline";
import { countWords } from "@/lib/text/words";
import { applyChange } from "./apply-change";
import { readType } from "./forms";
import { type CommentedText, type FoundPlace, placeFinder } from "./place-finder";
import type { PlannedRow, RowRemark } from "./planned-row";
import { readProposedChange } from "./proposed-change";
import { readRewording } from "./read-rewording";
import type { ReadTable, TableRow } from "./read-table";

/** What a row is measured against besides the text. */
export type RowTerms = {
  /** Names of the organisation acted for, in every spelling that it is known by; null when acting for none. */
  names: readonly string[] | null;
  /** Most words of the reasons; null where the round has no limit. */
  maxWords: number | null;
  /** Language that the comments are written in. */
  language: string;
};

/** What each row of a form becomes, or what stands against it. Pure: nothing is looked up and nothing kept. */
export function planRows(table: ReadTable, text: CommentedText, terms: RowTerms): PlannedRow[] {
  const findPlace = placeFinder(text, table.form);
  const seen = new Map<string, number>();
  return table.rows.map((row) => {
    const planned = planRow(row, table.form, findPlace(row.cells), text, terms);
    const same = JSON.stringify([planned.target?.id, planned.type, planned.body, row.cells.change]);
    const first = seen.get(same);
    if (first === undefined) seen.set(same, row.row);
    else planned.notes.push(say("repeated", { row: first }));
    return planned;
  });
}

function planRow(
  { row, cells }: TableRow,
  form: ReadTable["form"],
  place: FoundPlace,
  text: CommentedText,
  terms: RowTerms,
): PlannedRow {
  const problems: RowRemark[] = [...place.problems];
  const notes: RowRemark[] = [];
  const type = readType(cells.type);
  if (type === null)
    problems.push(cells.type === "" ? say("typeMissing") : say("typeUnknown", { found: cut(cells.type) }));
  if (cells.comment === "" && cells.change === "") problems.push(say("empty"));
  else if (cells.comment === "") notes.push(say("reasonsMissing"));
  if (cells.observation !== "") notes.push(say("observationLeft"));
  const foreign = namesAnother(cells.organisation, terms.names);
  if (foreign) notes.push(say("otherOrganisation", { found: cut(cells.organisation) }));
  const body = [place.detail, cells.comment].filter(Boolean).join("\n\n");
  const words = countWords(body, terms.language);
  if (terms.maxWords !== null && words > terms.maxWords) {
    problems.push(say("tooManyWords", { words, max: terms.maxWords }));
  }
  const wanted = place.problems.length > 0 ? nothingWanted : readWanted(cells.change, form, place, text, notes);
  if (place.target?.locked === true && wanted.stance !== null && wanted.stance !== "keep") problems.push(say("locked"));
  return {
    row,
    cells,
    target: place.target && { id: place.target.id, number: place.target.number, anchor: place.target.anchor },
    type: type ?? "general",
    body,
    problems,
    notes,
    foreign,
    ...wanted,
  };
}

type Wanted = Pick<PlannedRow, "stance" | "proposedText" | "addPosition" | "changeNote" | "redline">;

const nothingWanted: Wanted = { stance: null, proposedText: null, addPosition: null, changeNote: null, redline: null };

/** The change that a row asks for: exact wording where it applies exactly, the writer's own words everywhere else. */
function readWanted(
  cell: string,
  form: ReadTable["form"],
  { target }: FoundPlace,
  { language }: CommentedText,
  notes: RowRemark[],
): Wanted {
  const change = readProposedChange(cell);
  if (change.kind === "none") return nothingWanted;
  const ownWords: Wanted = { ...nothingWanted, stance: target === null ? null : "change", changeNote: cell };
  if (target === null) return ownWords;
  if (change.kind === "keep" || change.kind === "delete") return { ...nothingWanted, stance: change.kind };
  if (change.kind === "add") {
    return { ...nothingWanted, stance: "add", addPosition: change.position, proposedText: change.text };
  }
  const changed = (text: string): Wanted =>
    text.trim() === target.text.trim()
      ? { ...nothingWanted, stance: "keep" }
      : { ...nothingWanted, stance: "change", proposedText: text, redline: redline(target.text, text, language) };
  if (change.kind === "whole") return changed(change.text);
  if (change.kind === "words") {
    const rewording = form === "ippc" ? readRewording(cell, target.text, language) : null;
    return rewording === null ? ownWords : changed(rewording);
  }
  const applied = applyChange(change, target.text, language);
  if ("text" in applied)
    return applied.text.trim() === "" ? { ...nothingWanted, stance: "delete" } : changed(applied.text);
  notes.push(say(applied.appliesTo === 0 ? "wordsNotFound" : "wordsRepeated", { count: applied.appliesTo }));
  return ownWords;
}

/** Whether the first column names somebody else; an empty one, and a person who acts for nobody, name nobody else. */
function namesAnother(cell: string, names: readonly string[] | null): boolean {
  const found = fold(cell);
  return found !== "" && names !== null && !names.some((name) => fold(name) === found);
}

function fold(name: string): string {
  return cleanLine(name)
    .normalize("NFD")
    .replace(/[\p{M}\s.,-]+/gu, "")
    .toLowerCase();
}

/** A cell as a sentence can quote it. */
function cut(cell: string): string {
  const line = cleanLine(cell);
  return line.length > 60 ? `${line.slice(0, 60).replace(/[\uD800-\uDBFF]$/, "")} …` : line;
}

function say(name: string, values?: Record<string, string | number>): RowRemark {
  return { key: `commenting.rows.${name}`, ...(values === undefined ? {} : { values }) };
}
