/** The kinds of files that may stand beside a contribution: how each is named and said to a browser. */
export const fileKinds = {
  pdf: { mediaType: "application/pdf", extension: "pdf" },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
  },
  odt: { mediaType: "application/vnd.oasis.opendocument.text", extension: "odt" },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", extension: "xlsx" },
  png: { mediaType: "image/png", extension: "png" },
  jpeg: { mediaType: "image/jpeg", extension: "jpg" },
  webp: { mediaType: "image/webp", extension: "webp" },
  csv: { mediaType: "text/csv; charset=utf-8", extension: "csv" },
} as const;

export type AttachedKind = keyof typeof fileKinds;

/** What a browser's file chooser offers; the server judges by the content all the same. */
export const acceptedEndings = Object.values(fileKinds)
  .map(({ extension }) => `.${extension}`)
  .concat(".jpeg")
  .join(",");

/** A file as it may be kept. */
export type JudgedFile = {
  kind: AttachedKind;
  /** What is kept and given out; other than what came where something was taken out of it. */
  bytes: Uint8Array;
  /** Whether it may still say who made it. */
  mayNameAuthor: boolean;
};
