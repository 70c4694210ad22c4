import type { FormState } from "@/lib/web/form-state";

/** A place in the text that has to be corrected, as it stands in the form. */
export type MarkRow = { key: string; quote: string; note: string; field: string; start: string };

export function emptyRow(key: string): MarkRow {
  return { key, quote: "", note: "", field: "", start: "" };
}

/** The rows that were sent and refused, without those that nothing was written into. */
export function rowsOf({ values = {} }: FormState): MarkRow[] {
  const read = (index: number, name: string) => {
    const value = values[`marks.${index}.${name}`];
    return typeof value === "string" ? value : "";
  };
  const sent = Object.keys(values).filter((name) => /^marks\.\d+\.quote$/.test(name)).length;
  return Array.from({ length: sent }, (_row, index) => ({
    key: `sent-${index}`,
    quote: read(index, "quote"),
    note: read(index, "note"),
    field: read(index, "field"),
    start: read(index, "start"),
  }));
}
