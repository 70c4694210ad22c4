import { unzipSync } from "fflate";
import { extractText, getDocumentProxy, getMeta } from "unpdf";

/**
 * All words in a file as a curious reader would dig them out: the bytes as they are, each part of a package with its
 * name (DOCX, XLSX, ODT, ZIP), pages and information of a PDF.
 */
export async function fileText(bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes);
  const words = [raw.toString("latin1"), raw.toString("utf8")];
  const start = raw.subarray(0, 5).toString("latin1");
  if (start.startsWith("PK")) words.push(await packageText(raw));
  if (start === "%PDF-") words.push(await pdfText(raw));
  return words.join("\n");
}

async function pdfText(raw: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(raw));
  const { text } = await extractText(pdf, { mergePages: true });
  const { info, metadata } = await getMeta(pdf);
  return [text, JSON.stringify(info), JSON.stringify(metadata)].join("\n");
}

async function packageText(raw: Uint8Array): Promise<string> {
  const words: string[] = [];
  for (const [name, content] of Object.entries(unzipSync(raw))) words.push(name, await fileText(content));
  return words.join("\n");
}
