import { DomainError } from "@/lib/kernel/errors";
import type { PdfPiece } from "@/lib/text/pdf-lines";

const mostPages = 500;
/** Characters of all pages together; a book of 300 pages has about 700,000. */
const mostCharacters = 1_000_000;
/** Characters on a page below which it is taken for a picture of one. */
const fewestCharacters = 20;

/**
 * The pieces of text of a PDF, page by page, as PDF.js reads them. To be called in a process of its own, with limits of
 * time and memory. Refuses as "invalid" what is damaged or protected by a password, more than 500 pages, more text than a
 * book has, and a scan without text.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfPiece[][]> {
  const { getDocumentProxy } = await import("unpdf");
  const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 }).catch(
    (error: unknown) => {
      const isLocked = error instanceof Error && error.name === "PasswordException";
      throw refusal(isLocked ? "pdfEncrypted" : "pdfDamaged");
    },
  );
  if (document.numPages > mostPages) throw refusal("pdfTooManyPages", { pages: document.numPages, most: mostPages });
  const pages: PdfPiece[][] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const pieces = await readPage(document, number);
    characters += pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
    if (characters > mostCharacters) throw refusal("importTooLarge", { megabytes: mostCharacters / 1_000_000 });
    pages.push(pieces);
  }
  if (characters < fewestCharacters * Math.min(document.numPages, 3)) throw refusal("pdfWithoutText");
  return pages;
}

type PdfDocument = Awaited<ReturnType<typeof import("unpdf")["getDocumentProxy"]>>;

async function readPage(document: PdfDocument, number: number): Promise<PdfPiece[]> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.flatMap((item): PdfPiece[] => {
      if (!("str" in item) || item.str === "") return [];
      const [, , skew = 0, height = 0, x = 0, y = 0] = item.transform.map(Number);
      const size = Math.hypot(skew, height);
      return [
        { text: item.str, x, y, width: item.width, size, font: item.fontName, isRightToLeft: item.dir === "rtl" },
      ];
    });
  } catch {
    throw refusal("pdfDamaged");
  }
}

function refusal(
  name: "pdfEncrypted" | "pdfDamaged" | "pdfTooManyPages" | "pdfWithoutText" | "importTooLarge",
  values?: Record<string, number>,
): DomainError {
  return new DomainError("invalid", `text.errors.${name}`, values ? { values } : {});
}
