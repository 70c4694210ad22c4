/**
 * The two forms that delegations fill in offline, with the headings that stand in the real ones and therefore in no
 * other language: the ISO/IEC/CEN template for comments (eight columns, ISO/IEC Directives), and the template for
 * comments of the International Plant Protection Convention (seven columns, as used from 2007 on).
 */
export const formNames = ["iso", "ippc"] as const;
export type FormName = (typeof formNames)[number];

/** What a cell is about, the same in both forms where they ask for the same. */
export const columnNames = [
  "organisation",
  "line",
  "section",
  "clause",
  "element",
  "type",
  "comment",
  "change",
  "observation",
] as const;
export type ColumnName = (typeof columnNames)[number];

export type FormColumn = {
  name: ColumnName;
  /** The heading, word for word. */
  heading: string;
  /** Its share of the width, in hundredths. */
  width: number;
};

export const forms: Readonly<Record<FormName, readonly FormColumn[]>> = {
  iso: [
    { name: "organisation", heading: "MB/NC", width: 6 },
    { name: "line", heading: "Line number", width: 6 },
    { name: "clause", heading: "Clause/Subclause", width: 9 },
    { name: "element", heading: "Paragraph/Figure/Table", width: 10 },
    { name: "type", heading: "Type of comment", width: 8 },
    { name: "comment", heading: "Comments", width: 23 },
    { name: "change", heading: "Proposed change", width: 23 },
    { name: "observation", heading: "Observations of the secretariat", width: 15 },
  ],
  ippc: [
    { name: "section", heading: "1. Section", width: 12 },
    { name: "clause", heading: "2. Para nber", width: 7 },
    { name: "element", heading: "3. Sentence/row/indent, etc.", width: 10 },
    { name: "type", heading: "4. Type of comment (Substantive, Editorial, Translation)", width: 12 },
    { name: "change", heading: "5. Proposed rewording", width: 26 },
    { name: "comment", heading: "6. Explanation", width: 23 },
    { name: "organisation", heading: "7. Country", width: 10 },
  ],
};

/** The column that an answered table of comments has after those of the form. */
export const answerColumn: FormColumn = { name: "observation", heading: "8. Response", width: 16 };

/** The columns of a form, with the answers where it has none of its own for them. */
export function answeredColumns(form: FormName): readonly FormColumn[] {
  const columns = forms[form];
  return columns.some(({ name }) => name === "observation") ? columns : [...columns, answerColumn];
}

/** Types of comment as a form abbreviates or names them; what it has no word for goes under the nearest. */
export const typeCodes = {
  iso: { general: "ge", technical: "te", editorial: "ed", substantive: "te", translation: "ed" },
  ippc: {
    general: "General",
    technical: "Technical",
    editorial: "Editorial",
    substantive: "Substantive",
    translation: "Translation",
  },
} as const satisfies Readonly<Record<FormName, Record<string, string>>>;

/** The codes that a form offers, each once. */
export function offeredCodes(form: FormName): string[] {
  return [...new Set(Object.values(typeCodes[form]))];
}

export type CommentTypeName = keyof (typeof typeCodes)["iso"];

const typesByWord: ReadonlyMap<string, CommentTypeName> = new Map([
  ["ge", "general"],
  ["gen", "general"],
  ["general", "general"],
  ["te", "technical"],
  ["tech", "technical"],
  ["technical", "technical"],
  ["ed", "editorial"],
  ["edit", "editorial"],
  ["editorial", "editorial"],
  ["substantive", "substantive"],
  ["translation", "translation"],
]);

/** The type of comment that a cell names, however it is cased or punctuated; null where it names none. */
export function readType(cell: string): CommentTypeName | null {
  return typesByWord.get(cell.toLowerCase().replace(/[\s.:;,()]+/g, "")) ?? null;
}
