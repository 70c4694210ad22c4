type OnText = { version?: object | null; versionId?: string | null };

/** The row of a comment: the text it is on is there. */
export type OfComment<Row extends OnText> = Row & { [Key in keyof Row & keyof OnText]: NonNullable<Row[Key]> };

/** Whether a contribution is on a text; an input is on none. */
export function isOfComment<Row extends OnText>(row: Row): row is OfComment<Row> {
  return row.version !== null && row.versionId !== null;
}

/** The same row with its text, for reads that ask for comments only; that an input got through them is a bug. */
export function commented<Row extends OnText>(row: Row): OfComment<Row> {
  if (!isOfComment(row)) throw new Error("An input stands where only comments do");
  return row;
}
