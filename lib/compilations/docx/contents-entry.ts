/** A line of the contents of a file. */
export type ContentsEntry = { title: string; level: number };
