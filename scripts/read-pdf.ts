import { z } from "zod";
import { isDomainError } from "@/lib/kernel/errors";
import { quietWords } from "@/lib/kernel/quiet-log";
import { pdfLines } from "@/lib/text/pdf-lines";
import { readPdf } from "@/lib/text/read-pdf";

/**
 * What runs in the process of its own that reads a PDF: it is given the bytes, answers with the lines or with a refusal, and ends. It
 * ends at once when the process that started it does.
 */
const order = z.strictObject({ bytes: z.instanceof(Uint8Array) });

process.once("disconnect", () => process.exit(1));
process.once("message", (message) => {
  void read(order.parse(message).bytes).then(
    (answer) => process.send?.(answer, () => process.exit(0)),
    (error: unknown) => {
      console.error("A PDF could not be read.", quietWords(error));
      process.exit(1);
    },
  );
});

async function read(bytes: Uint8Array) {
  try {
    return { lines: pdfLines(await readPdf(bytes)) };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return { refusal: error.messageKey, values: error.details.values ?? {} };
  }
}
