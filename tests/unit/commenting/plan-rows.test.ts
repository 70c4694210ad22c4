import { describe, expect, it } from "vitest";
import type { CommentedText } from "@/lib/commenting/place-finder";
import { planRows } from "@/lib/commenting/plan-rows";
import { plannedRowSchema } from "@/lib/commenting/planned-row";
import type { ReadTable, TableRow } from "@/lib/commenting/read-table";

const paragraph = (number: string | null, text: string, more: object = {}) => ({
  id: `id-${number ?? text}`,
  kind: number === null ? ("heading" as const) : ("paragraph" as const),
  number,
  anchor: number === null ? "h2" : `p${number.replace(/[()]/g, "")}`,
  aliases: [],
  locked: false,
  text,
  ...more,
});

const text: CommentedText = {
  language: "en",
  paragraphs: [
    paragraph(null, "II. Critical infrastructure"),
    paragraph("12", "States should identify the services that States and the public depend on."),
    paragraph("13", "They should:"),
    paragraph("13(a)", "notify operators;", { aliases: ["norm 6"] }),
    paragraph("13(f)", "not harm them.", { locked: true }),
  ],
};

const terms = { names: ["Demo NGO A", "DNA"], maxWords: null, language: "en", locale: "en" };
const empty = {
  organisation: "",
  line: "",
  section: "",
  clause: "",
  element: "",
  type: "te",
  comment: "Why",
  change: "",
  observation: "",
};

function plan(given: Partial<TableRow["cells"]>, form: ReadTable["form"] = "iso") {
  const table: ReadTable = { form, versionId: null, rows: [{ row: 7, cells: { ...empty, ...given } }] };
  const [row] = planRows(table, text, terms);
  return plannedRowSchema.parse(row);
}

const namesOf = (remarks: readonly { key: string }[]) => remarks.map(({ key }) => key.replace("commenting.rows.", ""));
const numbersOf = (given: Partial<TableRow["cells"]>) => plan(given).targets.map(({ number }) => number);

describe("the place of a row", () => {
  it.each([
    [{ clause: "12" }, ["12"]],
    [{ clause: "para. 13 (a)" }, ["13(a)"]],
    [{ clause: "norm 6" }, ["13(a)"]],
    [{ clause: "13", element: "(a)" }, ["13(a)"]],
    [{ clause: "13", element: "Table 2" }, ["13"]],
    [{ clause: "12, 13(a)" }, ["12", "13(a)"]],
    [{ clause: "13(a); 12" }, ["13(a)", "12"]],
    [{ clause: "12، 13(a)" }, ["12", "13(a)"]],
    [{ clause: "12，13(a)" }, ["12", "13(a)"]],
    [{ clause: "II" }, [null]],
    [{ clause: "Critical infrastructure", element: "" }, []],
    [{ clause: "", element: "12" }, ["12"]],
    [{ clause: "All" }, []],
    [{ clause: "–" }, []],
  ])("is found for %j", (given, numbers) => {
    expect(numbersOf(given)).toEqual(numbers);
  });

  it("that nobody knows is refused with numbers near to it", () => {
    expect(plan({ clause: "13(b)" }).problems).toEqual([
      { key: "commenting.rows.clauseUnknownNear", values: { found: "13(b)", near: expect.stringContaining("13(a)") } },
    ]);
    expect(plan({ clause: "Annex Q" }).problems).toEqual([
      { key: "commenting.rows.clauseUnknown", values: { found: "Annex Q" } },
    ]);
    expect(plan({ clause: "12, 99" }).problems[0]?.values?.found).toBe("99");
    expect(namesOf(plan({ clause: "2026-03-01" }).problems)).toEqual(["clauseIsDate"]);
  });

  it("inside the paragraph opens the reasons, word for word", () => {
    expect(plan({ clause: "12", line: "4", element: "Figure 1" }).body).toBe(
      "Line number: 4; Paragraph/Figure/Table: Figure 1\n\nWhy",
    );
  });

  it("in the IPPC form is a section where no number is given", () => {
    expect(plan({ section: "II. Critical infrastructure" }, "ippc").targets).toMatchObject([{ anchor: "h2" }]);
    expect(plan({ section: "General comments" }, "ippc").targets).toEqual([]);
  });
});

describe("the change that a row asks for", () => {
  it("is exact wording where the quoted words stand once", () => {
    expect(plan({ clause: "12", change: 'Replace "identify" by "name"' })).toMatchObject({
      stance: "change",
      proposedText: "States should name the services that States and the public depend on.",
      changeNote: null,
      notes: [],
    });
  });

  it("stays in the writer's own words where they stand twice or nowhere, and that is said", () => {
    const twice = plan({ clause: "12", change: 'Replace "States" by "Parties"' });
    expect(twice).toMatchObject({ stance: "change", proposedText: null, changeNote: 'Replace "States" by "Parties"' });
    expect(namesOf(twice.notes)).toEqual(["wordsRepeated"]);
    expect(namesOf(plan({ clause: "12", change: 'Delete "Parties"' }).notes)).toEqual(["wordsNotFound"]);
  });

  it("is never wording for several paragraphs or the whole text", () => {
    for (const given of [{ clause: "12, 13" }, { clause: "" }]) {
      expect(plan({ ...given, change: 'Replace "should" by "shall"' })).toMatchObject({
        stance: "change",
        proposedText: null,
        changeNote: 'Replace "should" by "shall"',
      });
    }
  });

  it("of a whole paragraph is a deletion, no change, or a paragraph to add", () => {
    expect(plan({ clause: "12", change: "Delete" })).toMatchObject({ stance: "delete", proposedText: null });
    expect(plan({ clause: "12", change: "No change" })).toMatchObject({ stance: "keep" });
    expect(plan({ clause: "12", change: "Add before this paragraph: More." })).toMatchObject({
      stance: "add",
      addPosition: "before",
      proposedText: "More.",
    });
  });

  it("of agreed language is refused, but for keeping it and adding beside it", () => {
    expect(namesOf(plan({ clause: "13(f)", change: "Delete" }).problems)).toEqual(["locked"]);
    expect(namesOf(plan({ clause: "13(f)", change: "Rewrite it." }).problems)).toEqual(["locked"]);
    expect(plan({ clause: "13(f)", change: "No change" }).problems).toEqual([]);
    expect(plan({ clause: "13(f)", change: "Add after this paragraph: x" }).problems).toEqual([]);
  });

  it("in the IPPC form is the paragraph in other words where most of it is still there", () => {
    const rewording = "States shall identify the services that States and the public depend on every day.";
    expect(plan({ clause: "12", change: rewording }, "ippc")).toMatchObject({
      stance: "change",
      proposedText: rewording,
    });
    expect(plan({ clause: "12", change: "Say who pays." }, "ippc")).toMatchObject({ changeNote: "Say who pays." });
    expect(plan({ clause: "12", change: rewording })).toMatchObject({ changeNote: rewording, proposedText: null });
  });
});

describe("what stands against a row", () => {
  it.each([
    [{ type: "" }, ["typeMissing"]],
    [{ type: "xx" }, ["typeUnknown"]],
    [{ comment: "" }, ["empty"]],
    [{ comment: "", change: "Say more." }, []],
    [{ clause: "12", change: "x".repeat(2_001) }, ["noteTooLong"]],
    [{ clause: "12", change: `Replace paragraph by: ${"x".repeat(20_001)}` }, ["wordingTooLong"]],
    [{ type: " Te. " }, []],
    [{ type: "Substantive" }, []],
  ])("%j", (given, problems) => {
    expect(namesOf(plan(given).problems)).toEqual(problems);
  });

  it("is not that it names another organisation, but it is said; every name of one's own is one's own", () => {
    expect(plan({ organisation: "ISO/CS" })).toMatchObject({ foreign: true, problems: [] });
    for (const own of ["", "demo ngo a", "DNA", "Demo NGO A\nOEWG-2026-0001"]) {
      expect(plan({ organisation: own }).foreign).toBe(false);
    }
  });

  it("is said once for a row that repeats another", () => {
    const rows = [3, 4].map((row) => ({ row, cells: { ...empty, clause: "12" } }));
    const planned = planRows({ form: "iso", versionId: null, rows }, text, terms);
    expect(planned.map(({ notes }) => notes)).toEqual([[], [{ key: "commenting.rows.repeated", values: { row: 3 } }]]);
  });
});
