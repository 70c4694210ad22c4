import { cleanLine } from "@/lib/text/clean-text";
import { redline } from "@/lib/text/redline";
import { countWords } from "@/lib/text/words";
import { applyChange } from "./apply-change";
import { readType } from "./forms";
import { type CommentedText, type FoundPlace, placeFinder, type TextParagraph } from "./place-finder";
import type { PlannedRow, RowRemark } from "./planned-row";
import { readProposedChange } from "./proposed-change";
import { readRewording } from "./read-rewording";
import type { ReadTable, TableRow } from "./read-table";

/** What one comment takes, in letters. */
const longestNote = 2_000;
const longestProposal = 20_000;

/** What a row is measured against besides the text. */
export type RowTerms = {
  /** Names of the organisation acted for, in every spelling that it is known by; null when acting for none. */
  names: readonly string[] | null;
  /** Most words of the reasons; null where the round has no limit. */
  maxWords: number | null;
  /** Language that the comments are written in. */
  language: string;
  /** Of whoever is told what stands against a row. */
  locale: string;
};

/** What each row of a form becomes, or what stands against it. Pure: nothing is looked up and nothing kept. */
export function planRows(table: ReadTable, text: CommentedText, terms: RowTerms): PlannedRow[] {
  const findPlace = placeFinder(text, table.form, terms.locale);
  const seen = new Map<string, number>();
  return table.rows.map((row) => {
    const planned = planRow(row, table.form, findPlace(row.cells), text, terms);
    const same = JSON.stringify([planned.targets, planned.type, planned.body, row.cells.change]);
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
  const rewrites = wanted.stance === "change" || wanted.stance === "delete";
  if (rewrites && place.targets.some(({ locked }) => locked)) problems.push(say("locked"));
  if ((wanted.changeNote?.length ?? 0) > longestNote) problems.push(say("noteTooLong", { max: longestNote }));
  if ((wanted.proposedText?.length ?? 0) > longestProposal)
    problems.push(say("wordingTooLong", { max: longestProposal }));
  return {
    row,
    cells,
    targets: place.targets.map(({ id, number, anchor }) => ({ id, number, anchor })),
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
  { targets }: FoundPlace,
  { language }: CommentedText,
  notes: RowRemark[],
): Wanted {
  const change = readProposedChange(cell);
  if (change.kind === "none") return nothingWanted;
  if (change.kind === "keep") return { ...nothingWanted, stance: "keep" };
  const ownWords: Wanted = { ...nothingWanted, stance: "change", changeNote: cell };
  const [target, another] = targets;
  if (target === undefined) return ownWords;
  if (change.kind === "delete") return deletion(another === undefined ? target : null);
  if (another !== undefined) return ownWords;
  if (change.kind === "add") return addition(change.position, change.text);
  if (change.kind === "whole") return rewriting(target, change.text, language);
  if (change.kind === "words") {
    const rewording = form === "ippc" ? readRewording(cell, target.text, language) : null;
    return rewording === null ? ownWords : rewriting(target, rewording, language);
  }
  const applied = applyChange(change, target.text, language);
  if ("text" in applied) return rewriting(target, applied.text, language);
  notes.push(say(applied.appliesTo === 0 ? "wordsNotFound" : "wordsRepeated", { count: applied.appliesTo }));
  return ownWords;
}

function rewriting({ text }: TextParagraph, proposed: string, language: string): Wanted {
  const words = proposed.trim();
  if (words === text.trim()) return { ...nothingWanted, stance: "keep" };
  if (words === "") return { ...nothingWanted, stance: "delete", redline: [{ kind: "deleted", text }] };
  return { ...nothingWanted, stance: "change", proposedText: words, redline: redline(text, words, language) };
}

function deletion(target: TextParagraph | null): Wanted {
  const struck = target === null ? null : [{ kind: "deleted" as const, text: target.text }];
  return { ...nothingWanted, stance: "delete", redline: struck };
}

function addition(addPosition: "before" | "after", text: string): Wanted {
  return { ...nothingWanted, stance: "add", addPosition, proposedText: text, redline: [{ kind: "inserted", text }] };
}

/** Whether the first line names somebody else; an empty one, and a person who acts for nobody, name nobody else. */
function namesAnother(cell: string, names: readonly string[] | null): boolean {
  const found = fold(cell.split("\n", 1)[0] ?? "");
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
