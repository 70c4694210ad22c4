import { z } from "zod";
import { fieldOfFile } from "@/lib/redactions/file-field";
import { moderateContributionSchema, mostPlaces } from "./schema";

/** A list of a form, one entry a row; a browser sends line ends as \r\n. */
const column = z
  .array(
    z
      .string()
      .max(20_000)
      .transform((value) => value.replace(/\r\n?/g, "\n")),
  )
  .max(mostPlaces, "moderation.errors.tooManyPlaces")
  .default([]);

/** In place of a reason: the public may have the file as it is. */
const openFile = "open";
export type OpenFile = typeof openFile;

/**
 * A decision to publish without some words as its form sends it, row by row: the words, where they are meant ("" for
 * wherever they stand, a field, or `field@start`), the reason; then the files, each open or withheld for a reason.
 */
export const redactionFormSchema = z
  .strictObject({
    act: z.enum(["preview", "publish"]).default("publish"),
    id: z.string(),
    seenRevision: z.string(),
    words: z.string().default(""),
    quotes: column,
    places: column,
    reasons: column,
    fileIds: column,
    fileReasons: column,
  })
  .refine(
    ({ act, fileIds, fileReasons }) => act === "preview" || fileIds.every((_id, row) => fileReasons[row] !== ""),
    {
      path: ["fileReasons"],
      message: "redactions.errors.fileUndecided",
    },
  )
  .transform(({ act, words, quotes, places, reasons, fileIds, fileReasons, ...given }): unknown => ({
    ...given,
    // A preview can be looked at before the writers are told why.
    words: act === "preview" && words.trim() === "" ? "…" : words,
    decision: "publish_redacted",
    redactions: [
      ...quotes.map((quote, row) => ({ quote, ...placeOf(places[row] ?? ""), reasonCode: reasons[row] ?? "" })),
      ...fileIds.flatMap((id, row) => {
        const reasonCode = fileReasons[row] ?? "";
        return reasonCode === openFile || reasonCode === "" ? [] : [{ quote: "", field: fieldOfFile(id), reasonCode }];
      }),
    ],
    openFiles: fileIds.filter((_id, row) => fileReasons[row] === openFile),
  }))
  .pipe(moderateContributionSchema);

/** "" is anywhere, "body" anywhere in that field, "body@12" there and nowhere else. */
function placeOf(value: string): { field: string; start: string } {
  const at = value.lastIndexOf("@");
  return at === -1 ? { field: value, start: "" } : { field: value.slice(0, at), start: value.slice(at + 1) };
}
