import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readTable } from "@/lib/commenting/read-table";
import { aDocx } from "../text/docx-fixture";
import { anXlsx, inlineRow, isoCells, isoHeadings, wordCell, wordRow, wordTable } from "./sample-forms";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const fieldKey = (key: string, values?: object) => ({
  details: { fields: { file: values === undefined ? { key } : { key, values } } },
});

describe("a workbook that another program wrote", () => {
  it("is read from shared strings with several runs, phonetic aids left out", async () => {
    const heading = (text: string) => `<si><t>${text}</t></si>`;
    const strings = `${isoHeadings.map(heading).join("")}<si><r><rPr><b/></rPr><t xml:space="preserve">Too </t></r><r><t>vague</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>te</t></si>`;
    const cell = (at: string, index: number) => `<c r="${at}" t="s"><v>${index}</v></c>`;
    const headings = isoHeadings.map((_, index) => cell(`${"ABCDEFGH"[index]}3`, index)).join("");
    const sheet = `<row r="1"/><row r="3">${headings}</row><row r="5">${cell("C5", 0)}${cell("E5", 9)}${cell("F5", 8)}</row>`;
    const read = await readTable(
      anXlsx({ sheet: sheet.replace('<c r="C5" t="s"><v>0</v></c>', '<c r="C5"><v>1</v></c>'), strings }),
    );
    expect(read).toMatchObject({ kind: "xlsx", form: "iso", versionId: null });
    expect(read.rows).toEqual([
      { row: 5, cells: expect.objectContaining({ clause: "1", type: "te", comment: "Too vague", change: "" }) },
    ]);
  });

  it("keeps 3.1 as 3.1, takes the value a formula left, and shows a day as a day", async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="&quot;day&quot; yyyy\\-mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>';
    const row = (number: number, clause: string) =>
      `<row r="${number}">${clause}<c r="E${number}" t="str"><f>1+1</f><v>ge</v></c><c r="F${number}" t="inlineStr"><is><t>Why</t></is></c></row>`;
    const sheet =
      inlineRow(1, isoHeadings) +
      row(2, '<c r="C2"><v>3.1000000000000001</v></c>') +
      row(3, '<c r="C3" s="1"><v>46082</v></c>') +
      row(4, '<c r="C4" s="2"><v>46082</v></c>') +
      row(5, '<c r="C5"><f>HYPERLINK("http://example.org")</f></c>');
    const { rows } = await readTable(anXlsx({ sheet, styles }));
    expect(rows.map(({ cells }) => cells.clause)).toEqual(["3.1", "2026-03-01", "2026-03-01", ""]);
    expect(rows.map(({ cells }) => cells.type)).toEqual(["ge", "ge", "ge", "ge"]);
  });

  it("is refused with row, column and both headings when a heading was changed", async () => {
    const changed = isoHeadings.with(5, "Remarks");
    const sheet = inlineRow(4, changed) + inlineRow(5, isoCells({ clause: "1", comment: "Why" }));
    await expect(readTable(anXlsx({ sheet }))).rejects.toMatchObject(
      fieldKey("commenting.errors.headingChanged", { row: 4, column: 6, expected: "Comments", found: "Remarks" }),
    );
  });

  it("is refused when columns changed places, one was added or one is gone", async () => {
    const swapped = isoHeadings.with(5, "Proposed change").with(6, "Comments");
    await expect(readTable(anXlsx({ sheet: inlineRow(1, swapped) }))).rejects.toMatchObject(
      fieldKey("commenting.errors.headingChanged", {
        row: 1,
        column: 6,
        expected: "Comments",
        found: "Proposed change",
      }),
    );
    await expect(readTable(anXlsx({ sheet: inlineRow(1, [...isoHeadings, "Mine"]) }))).rejects.toMatchObject(
      fieldKey("commenting.errors.headingAdded", { row: 1, column: 9, found: "Mine" }),
    );
    await expect(readTable(anXlsx({ sheet: inlineRow(1, isoHeadings.slice(0, 7)) }))).rejects.toMatchObject(
      fieldKey("commenting.errors.headingMissing", { row: 1, column: 8, expected: "Observations of the secretariat" }),
    );
  });
});

describe("a document that another program wrote", () => {
  const split = `<w:p><w:r><w:t>Com</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>ments</w:t></w:r></w:p>`;

  it("is read through split runs, content controls and hyperlinks", async () => {
    const controlled = `<w:sdt><w:sdtPr/><w:sdtContent>${wordRow(isoCells({ clause: "2", comment: `<w:p><w:hyperlink><w:r><w:t>First</w:t></w:r></w:hyperlink></w:p><w:p><w:r><w:t>second</w:t><w:br/><w:t>line</w:t></w:r></w:p>` }))}</w:sdtContent></w:sdt>`;
    const inCell = `<w:tr><w:sdt><w:sdtContent>${wordCell("")}</w:sdtContent></w:sdt>${isoCells({ clause: "1", comment: "Why" }).slice(1).map(wordCell).join("")}</w:tr>`;
    const body = `<w:p/>${wordTable([wordRow(isoHeadings.with(5, split)), inCell, controlled])}`;
    const { rows, kind } = await readTable(aDocx({ body }));
    expect(kind).toBe("docx");
    expect(rows.map(({ row, cells }) => [row, cells.clause, cells.comment])).toEqual([
      [2, "1", "Why"],
      [3, "2", "First\nsecond\nline"],
    ]);
  });

  it("reads as if every tracked change had been accepted", async () => {
    const change = `<w:p><w:r><w:t xml:space="preserve">Replace </w:t></w:r><w:del><w:r><w:delText>all of it</w:delText></w:r></w:del><w:ins><w:r><w:t>a word</w:t></w:r></w:ins></w:p>`;
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${isoCells({ clause: "9", comment: "Gone" }).map(wordCell).join("")}</w:tr>`;
    const body = wordTable([wordRow(isoHeadings), gone, wordRow(isoCells({ clause: "1", comment: "Why", change }))]);
    const { rows } = await readTable(aDocx({ body }));
    expect(rows.map(({ cells }) => cells.change)).toEqual(["Replace a word"]);
  });

  it("is refused when cells of the headings were merged", async () => {
    const merged = `<w:tr>${isoHeadings
      .toSpliced(6, 1)
      .map((heading, index) =>
        index === 5
          ? wordCell(heading).replace("<w:tcPr/>", '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>')
          : wordCell(heading),
      )
      .join("")}</w:tr>`;
    await expect(readTable(aDocx({ body: wordTable([merged]) }))).rejects.toMatchObject(
      fieldKey("commenting.errors.headingMissing", { row: 1, column: 7, expected: "Proposed change" }),
    );
  });

  it("is read when its headings stand in the header of the page, with examples and notes, as in ISO's own template", async () => {
    const own = [
      "MB/ NC1",
      "Line number (e.g. 17)",
      "Clause/ Subclause (e.g. 3.1)",
      "Paragraph/ Figure/ Table/ (e.g. Table 1)",
      "Type of comment2",
      "Comments",
      "Proposed change",
      "Observations of the secretariat",
    ];
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${wordTable([wordRow(["Date:", "Document:", "Project:"])])}${wordTable([wordRow(own)])}</w:hdr>`;
    const rows = [wordRow(isoCells({ clause: "1", comment: "Why" }))];
    const read = await readTable(aDocx({ body: wordTable(rows), entries: { "word/header2.xml": strToU8(header) } }));
    expect(read.rows).toHaveLength(1);
  });
});

describe("separated values", () => {
  const csv = (separator: string) =>
    [isoHeadings.join(separator), ["", "", "1", "", "te", '"a; b, c"', "", ""].join(separator)].join("\r\n");

  it.each([",", ";", "\t"])("are read with %j between them, with the number of the line", async (separator) => {
    const { rows, kind } = await readTable(bytesOf(`\uFEFF${csv(separator)}`));
    expect(kind).toBe("csv");
    expect(rows).toEqual([{ row: 2, cells: expect.objectContaining({ comment: "a; b, c" }) }]);
  });

  it("are refused in an encoding that cannot be told", async () => {
    const latin = Uint8Array.from([...bytesOf(csv(",")), 0xe9, 0x2c]);
    await expect(readTable(latin)).rejects.toMatchObject(fieldKey("commenting.errors.fileNotUtf8"));
  });
});

describe("a file that is no form", () => {
  it.each([
    ["nothing", new Uint8Array(), "fileMissing"],
    ["a PDF", bytesOf("%PDF-1.7\n1 0 obj"), "noHeadings"],
    ["an old workbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "fileNotTable"],
    ["half a package", aDocx({ body: "" }).slice(0, 200), "fileNotTable"],
    ["a document without a table", aDocx({ body: "<w:p/>" }), "noHeadings"],
    ["a form that nobody filled in", anXlsx({ sheet: inlineRow(1, isoHeadings) }), "nothingFilled"],
    ["a table of other things", anXlsx({ sheet: inlineRow(1, ["Name", "Comments", "Age"]) }), "noHeadings"],
    [
      "entities of its own",
      aDocx({ body: "", entries: { "word/document.xml": strToU8('<!DOCTYPE x [<!ENTITY a "b">]><w/>') } }),
      "fileDamaged",
    ],
    ["macros", aDocx({ body: "", entries: { "word/vbaProject.bin": strToU8("x") } }), "fileMacros"],
    ["too many bytes", new Uint8Array(5_000_001), "fileTooLarge"],
  ])("is refused in a sentence: %s", async (_, bytes, name) => {
    await expect(readTable(bytes)).rejects.toMatchObject(fieldKey(`commenting.errors.${name}`));
  });

  it("is refused when it unpacks to more than a form holds, before it is unpacked", async () => {
    const bomb = anXlsx({ sheet: `<row r="1"><c t="inlineStr"><is><t>${"a".repeat(9_000_000)}</t></is></c></row>` });
    await expect(readTable(bomb)).rejects.toMatchObject(fieldKey("commenting.errors.fileTooLarge"));
  });

  it("is refused with more rows than are read at once", async () => {
    const many = Array.from({ length: 2_001 }, (_, index) =>
      inlineRow(index + 2, isoCells({ clause: "1", comment: `c${index}` })),
    );
    await expect(readTable(anXlsx({ sheet: inlineRow(1, isoHeadings) + many.join("") }))).rejects.toMatchObject(
      fieldKey("commenting.errors.tooManyRows", { rows: 2_001, max: 2_000 }),
    );
  });
});
