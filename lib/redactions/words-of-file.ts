import { readPdfApart } from "@/lib/imports/read-pdf-apart";
import { isDomainError } from "@/lib/kernel/errors";
import { decodeXml, PackedDocument } from "@/lib/text/packed-document";

/** Entities of XML and those by number, as office programs write them. */
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * All words in the bytes of a kept file, whether a reader sees them or not: in a PDF also what stands under a black
 * bar, in a package of Word, Excel or OpenDocument every part, what was deleted and commented too. A picture has none,
 * and neither has what cannot be read.
 */
export async function wordsOfFile(bytes: Uint8Array): Promise<string> {
  const begins = Buffer.from(bytes.subarray(0, 5)).toString("latin1");
  try {
    if (begins === "%PDF-") return (await readPdfApart(bytes)).map(({ text }) => text).join("\n");
    if (begins.startsWith("PK")) return await wordsOfPackage(bytes);
    return /^(?:\xff\xd8\xff|\x89PNG|RIFF)/.test(begins) ? "" : new TextDecoder().decode(bytes);
  } catch (error) {
    if (isDomainError(error)) return "";
    throw error;
  }
}

async function wordsOfPackage(bytes: Uint8Array): Promise<string> {
  const texts: string[] = [];
  const document = await PackedDocument.open(bytes);
  for await (const { name, bytes: part } of document.parts()) {
    if (!/\.(?:xml|rels|rdf|vml)$/i.test(name)) continue;
    texts.push(wordsOfXml(decodeXml(part)));
  }
  return texts.join("\n");
}

/** Words may be broken over runs; paragraphs, cells and lines part them. Attributes hold words as well. */
function wordsOfXml(xml: string): string {
  const attributes = [...xml.matchAll(/="([^"]{3,})"/g)].map(([, value]) => value).join("\n");
  const text = xml.replace(
    /<\/(?:\w+:)?(?:p|h|si|c|row|tc|table-cell)>|<(?:\w+:)?(?:br|tab|line-break)[\s/>]/g,
    "\n$&",
  );
  return `${text.replace(/<[^>]*>/g, "")}\n${attributes}`.replace(/&(#x?[0-9a-f]+|\w+);/gi, decoded);
}

function decoded(whole: string, name: string): string {
  if (!name.startsWith("#")) return entities[name] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
}
