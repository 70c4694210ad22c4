import { listed } from "@/lib/i18n/lists";
import { betweenNames } from "@/lib/text/between-names";
import { referenceFinder } from "@/lib/text/paragraph-numbers";
import { type FormName, forms } from "./forms";
import { nearNumbers } from "./near-numbers";
import type { RowRemark } from "./planned-row";
import type { TableRow } from "./read-table";

/** A paragraph or heading of the text that is commented on. */
export type TextParagraph = {
  id: string;
  kind: "heading" | "paragraph";
  number: string | null;
  anchor: string;
  aliases: string[];
  locked: boolean;
  text: string;
};

export type CommentedText = { language: string; paragraphs: readonly TextParagraph[] };

export type FoundPlace = {
  /** None for the whole text, and where a problem says that nothing was found. */
  targets: TextParagraph[];
  /** Where inside the paragraph, in the words of the form; empty when nothing was said. */
  detail: string;
  problems: RowRemark[];
};

/** Paragraphs that one row may be about; a comment takes no more. */
const mostInOneCell = 100;

type Cells = Pick<TableRow["cells"], "line" | "section" | "clause" | "element">;

/** What people write who mean the whole text; a dash, as forms ask for where there is nothing to say. */
const wholeText = new Set(
  ["", "all", "general", "general comment", "general comments", "whole text", "whole document", "n/a", "*"].concat([
    ...["tous", "toutes", "général", "ensemble du texte", "todo", "todos", "texto completo"],
    ...["весь текст", "общее", "общие замечания", "全文", "总体", "عام", "النص بأكمله"],
  ]),
);

/** Finds what the cells of a row are about: the clause, and the paragraph in it where the form names that apart. */
export function placeFinder(
  { paragraphs }: CommentedText,
  form: FormName,
  locale: string,
): (cells: Cells) => FoundPlace {
  const resolve = referenceFinder([...paragraphs]);
  const byAnchor = new Map(paragraphs.map((paragraph) => [paragraph.anchor, paragraph]));
  const headings = headingIndex(paragraphs);
  const named = (reference: string) => {
    const anchor = resolve(reference);
    return (anchor === null ? undefined : byAnchor.get(anchor)) ?? headings.get(headingKey(reference)) ?? null;
  };
  return ({ line, section, clause, element }) => {
    if (meansWhole(clause)) {
      const inElement = element === "" ? null : named(element);
      if (inElement !== null) return { targets: [inElement], detail: detailOf({ line }, form), problems: [] };
      const heading = meansWhole(section) ? undefined : headings.get(headingKey(section));
      return {
        targets: heading === undefined ? [] : [heading],
        detail: detailOf({ line, element }, form),
        problems: [],
      };
    }
    const target = named(clause);
    const deeper = target?.number && element !== "" ? deeperIn(target.number, element, named) : null;
    if (deeper !== null) return { targets: [deeper], detail: detailOf({ line }, form), problems: [] };
    const detail = detailOf({ line, element }, form);
    if (target !== null) return { targets: [target], detail, problems: [] };
    const parts = clause.split(betweenNames).map((part) => part.trim());
    const found = parts.map((part) => ({ part, target: named(part) }));
    const unknown = found.filter((entry) => entry.target === null).map(({ part }) => part);
    if (parts.length > mostInOneCell)
      return { targets: [], detail, problems: [unknownPlace(clause, paragraphs, locale)] };
    if (unknown.length > 0) {
      return {
        targets: [],
        detail,
        problems: [unknownPlace(unknown.length < parts.length ? (unknown[0] ?? "") : clause, paragraphs, locale)],
      };
    }
    return { targets: [...new Set(found.flatMap((entry) => entry.target ?? []))], detail, problems: [] };
  };
}

function meansWhole(cell: string): boolean {
  return /^[-–—.]*$/.test(cell) || wholeText.has(cell.toLowerCase());
}

/** "13" with "(a)" beside it is 13(a); with "Table 2" beside it, it stays 13. */
function deeperIn(clause: string, element: string, named: (reference: string) => TextParagraph | null) {
  if (!/^\(?(?:[a-z]{1,2}|[ivx]+|\d{1,3})\)?(?:\([a-z0-9]+\))*$/i.test(element.trim())) return null;
  const found = named(`${clause}${element.trim().replace(/^\(?(\w+)\)?/, "($1)")}`);
  return found?.number?.startsWith(clause) === true ? found : null;
}

function unknownPlace(typed: string, paragraphs: readonly TextParagraph[], locale: string): RowRemark {
  const found = typed.replace(/\s+/g, " ").slice(0, 60);
  if (/^\d{4}-\d{2}-\d{2}$/.test(found)) return { key: "commenting.rows.clauseIsDate", values: { found } };
  const near = nearNumbers(
    typed,
    paragraphs.flatMap(({ number }) => number ?? []),
  );
  if (near.length === 0) return { key: "commenting.rows.clauseUnknown", values: { found } };
  return { key: "commenting.rows.clauseUnknownNear", values: { found, near: listed(near, locale) } };
}

/** Line, figure and table have no field of their own in a comment: they open the reasons, under the form's headings. */
function detailOf(cells: Partial<Pick<Cells, "line" | "element">>, form: FormName): string {
  return forms[form]
    .flatMap(({ name, heading }) => {
      const said = name === "line" || name === "element" ? (cells[name] ?? "") : "";
      return said === "" || /^[-–—]+$/.test(said) ? [] : [`${heading.replace(/^\d\. /, "")}: ${said}`];
    })
    .join("; ");
}

function headingKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.:]+/g, " ")
    .trim();
}

/** Headings by their words, and by the number that they begin with, such as "II" of "II. Purpose". */
function headingIndex(paragraphs: readonly TextParagraph[]): Map<string, TextParagraph> {
  const index = new Map<string, TextParagraph>();
  for (const paragraph of paragraphs.filter(({ kind }) => kind === "heading")) {
    const opening = /^\s*((?:[IVXLC]+|[A-Z]|\d+(?:\.\d+)*)[.)])\s/.exec(paragraph.text)?.[1];
    for (const name of [paragraph.text, ...(opening === undefined ? [] : [opening.replace(/[.)]$/, "")])]) {
      if (!index.has(headingKey(name))) index.set(headingKey(name), paragraph);
    }
  }
  return index;
}
