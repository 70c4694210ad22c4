/** What the rows of the positions stand for: a question of a round, one of the eleven norms, an area of the mandate. */
export const positionRowKinds = ["question", "norm", "area"] as const;
export type PositionRowKind = (typeof positionRowKinds)[number];

/** What the columns stand for. */
export const positionColumnKinds = ["organisation", "group"] as const;
export type PositionColumnKind = (typeof positionColumnKinds)[number];

export type PositionView = {
  /** Null: what there is most reason to show. */
  rows: PositionRowKind | null;
  columns: PositionColumnKind;
  /** Key of the one row that is shown with more of its positions; null for all rows. */
  row: string | null;
  /** Cursor of the columns; null for the first ones. */
  cursor: string | null;
};

type Query = Record<string, string | string[] | undefined>;

/** Reads which rows and columns an address asks for; what is on no list asks for nothing. */
export function readPositionView({ rows, columns, row }: Query, cursor?: string): PositionView {
  return {
    rows: positionRowKinds.find((kind) => kind === rows) ?? null,
    columns: positionColumnKinds.find((kind) => kind === columns) ?? "organisation",
    row: typeof row === "string" && row !== "" ? row : null,
    cursor: cursor ?? null,
  };
}

/** What is as it would be anyway stays out of the address. */
export function positionsAddress(base: string, { rows, columns, row, cursor }: PositionView): string {
  const query = new URLSearchParams({
    ...(rows === null ? {} : { rows }),
    ...(columns === "organisation" ? {} : { columns }),
    ...(row === null ? {} : { row }),
    ...(cursor === null ? {} : { cursor }),
  });
  return query.size === 0 ? base : `${base}?${query}`;
}
