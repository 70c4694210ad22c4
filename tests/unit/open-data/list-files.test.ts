import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { tableAsCsv } from "@/lib/text/list-table";
import { tableAsXlsx } from "@/lib/text/list-xlsx";

const table = {
  columns: ["name", "text"],
  rows: [
    { name: '=HYPERLINK("http://evil.example")', text: "a\u0000b\uD800\u000Bc" },
    { name: "@cmd", text: null },
    { name: "نص", text: "x".repeat(40_000) },
  ],
};

async function opened() {
  const book = new ExcelJS.Workbook();
  const bytes = await tableAsXlsx("a list with a name that is far too long", table);
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error("There is no sheet");
  return sheet;
}

describe("a list as a workbook", () => {
  it("opens, with its head in sight, and computes nothing", async () => {
    const sheet = await opened();
    expect(sheet.getCell("A1").value).toBe("name");
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet.getCell("A2").value).toBe('=HYPERLINK("http://evil.example")');
    expect(sheet.getCell("A2").formula).toBeUndefined();
    expect([sheet.getCell("A3").value, sheet.getCell("A4").value]).toEqual(["@cmd", "نص"]);
  });

  it("keeps words that no document may hold out, and says where it cut", async () => {
    const sheet = await opened();
    expect(sheet.getCell("B2").value).toBe("ab\uFFFDc");
    expect(String(sheet.getCell("B4").value)).toMatch(/x …$/);
    expect(String(sheet.getCell("B4").value).length).toBeLessThan(32_767);
  });
});

describe("the same list as CSV", () => {
  it("is no formula in a spreadsheet", () => {
    expect(tableAsCsv(table)).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(tableAsCsv(table)).toContain("'@cmd,\r\n");
  });
});
