import type { FormContent } from "./form-content";
import { writeDocument } from "./write-document";
import { writeWorkbook } from "./write-workbook";

/** The formats that a form is written in. */
export const formFormats = ["docx", "xlsx"] as const;
export type FormFormat = (typeof formFormats)[number];

/** A form as the bytes of a file. */
export function writeForm(content: FormContent, format: FormFormat): Promise<Uint8Array> {
  return format === "docx" ? writeDocument(content) : writeWorkbook(content);
}
