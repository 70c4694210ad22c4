import ExcelJS from "exceljs";
import { emptyForm } from "@/lib/commenting/empty-form";
import { formWords } from "@/lib/commenting/form-words";
import { importTable } from "@/lib/commenting/import-table";
import { publicFormSource } from "@/lib/commenting/public";
import { writeForm } from "@/lib/commenting/write-form";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "@/tests/factories/actor";

export type FilledRow = {
  organisation?: string;
  clause?: string;
  type?: string;
  comment?: string;
  change?: string;
};

/** The form of a version as a spreadsheet program would save it, with these rows filled in. */
export async function filledForm(versionId: string, rows: readonly FilledRow[]): Promise<Uint8Array> {
  const source = await publicFormSource(versionId, new Date());
  if (source === null) throw new Error("There is no form for a text that is not public");
  const blank = emptyForm(source, { form: "iso", rows: "blank", locale: "en" }, await formWords("en"));
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeForm({ ...blank, rows: [] }, "xlsx");
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = workbook.worksheets[0];
  for (const { organisation = "", clause = "", type = "te", comment = "", change = "" } of rows) {
    sheet?.addRow([organisation, "", clause, "", type, comment, change, ""]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Uploads it; the id of the preview. */
export async function uploaded(actor: Actor, versionId: string, rows: readonly FilledRow[]): Promise<string> {
  const bytes = await filledForm(versionId, rows);
  const { id } = await importTable(depsOf(actor), { versionId, language: "en", fileName: "table.xlsx", bytes });
  return id;
}
