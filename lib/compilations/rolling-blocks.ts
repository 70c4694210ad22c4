import type { RollingParagraph, RollingRun, RollingSponsor, RollingWording } from "@/lib/amendments/rolling-paragraph";
import { listWords } from "@/lib/i18n/lists";
import { type FileBlock, paragraph, type Run } from "./file-block";
import type { Translate } from "./file-words";

type Setting = { language: string; locale: string };

/** A paragraph of the rolling text: its words, every proposal in square brackets with its sponsors. */
export function rollingBlocks(rolled: RollingParagraph, { language, locale }: Setting, t: Translate): FileBlock[] {
  const names = (by: readonly RollingSponsor[]) => namesOf(by, locale, t);
  const added = (label: string, wordings: readonly RollingWording[]): FileBlock[] =>
    wordings.flatMap((wording) => [
      paragraph("label", [{ text: label }], locale),
      paragraph("wording", alternative(wording, names), language, 1),
    ]);
  const line = (text: string) => paragraph("facts", [{ text }], locale, 1);
  const runs = rolled.runs.flatMap((run) => runsOf(run, names, t));
  const [own]: FileBlock[] = [
    rolled.kind === "heading" && runs.every(({ mark }) => mark === undefined)
      ? {
          kind: "heading",
          level: headingLevel(rolled.depth),
          text: runs.map(({ text }) => text).join(""),
          language,
          inContents: true,
        }
      : {
          kind: "paragraph",
          style: "reasons",
          language,
          runs,
          marker: markerOf(rolled.number),
          indent: indentOf(rolled),
        },
  ];
  return [
    ...added(t("compilations.rolling.addBefore"), rolled.before),
    ...(own === undefined ? [] : [own]),
    ...(rolled.deletedBy.length === 0
      ? []
      : [line(t("compilations.rolling.deletedBy", { names: names(rolled.deletedBy) }))]),
    ...(rolled.keptBy.length === 0 ? [] : [line(t("compilations.rolling.keptBy", { names: names(rolled.keptBy) }))]),
    ...rolled.notes.flatMap(({ kind, text, by }) => [
      line(t(`compilations.rolling.notes.${kind}`, { names: names(by) })),
      ...(text === "" ? [] : [paragraph("wording", [{ text }], language, 1)]),
    ]),
    ...added(t("compilations.rolling.addAfter"), rolled.after),
  ];
}

/** Headings of a text go down to the sixth level, those of a file to the third. */
export function headingLevel(depth: number): 1 | 2 | 3 {
  return depth <= 2 ? 1 : depth === 3 ? 2 : 3;
}

/** A number hangs before its paragraph, so that a numbered one is moved in by one level more than it is deep. */
export function indentOf({ kind, depth, number }: Pick<RollingParagraph, "kind" | "depth" | "number">): number {
  return kind === "heading" ? 0 : depth + (number === null ? 0 : 1);
}

/** Under its paragraph a part is called by its own letter: (b) of 13(b), (ii) of 13(b)(ii). */
export function markerOf(number: string | null): string | null {
  return number === null ? null : (/\([^()]*\)$/.exec(number)?.[0] ?? number);
}

type Names = (by: readonly RollingSponsor[]) => string;

function runsOf(run: RollingRun, names: Names, t: Translate): Run[] {
  if (run.kind === "text") return [{ text: run.text }];
  return [
    ...(run.base === "" ? [] : bracketed([{ text: run.base, mark: "deleted" }])),
    ...run.alternatives.flatMap((wording) => [
      { text: " " },
      ...(wording.text === ""
        ? bracketed([{ text: t("compilations.rolling.deletedBy", { names: names(wording.by) }), italic: true }])
        : alternative(wording, names)),
    ]),
  ];
}

function alternative({ text, by }: RollingWording, names: Names): Run[] {
  return bracketed([
    { text, mark: "inserted" },
    { text: ` — ${names(by)}`, italic: true },
  ]);
}

function bracketed(runs: readonly Run[]): Run[] {
  return [{ text: "[", bold: true }, ...runs, { text: "]", bold: true }];
}

function namesOf(by: readonly RollingSponsor[], locale: string, t: Translate): string {
  return listWords([...new Set(by.map(({ sponsor }) => sponsor?.name ?? t("public.aPerson")))], locale);
}
