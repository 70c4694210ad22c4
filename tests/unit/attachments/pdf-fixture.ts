import { deflateSync } from "node:zlib";

export type PdfGiven = {
  /** Inside of the document information, such as "/Author (Awa Demo)". */
  info?: string;
  xmp?: string;
  /** Whether the description in XMP is packed. */
  packedXmp?: boolean;
  /** More of the catalogue, such as "/OpenAction 9 0 R". */
  catalogue?: string;
  /** Further objects, whole. */
  objects?: string;
  /** What an object stream holds. */
  packed?: string;
  trailer?: string;
  end?: string;
};

/** A PDF of one empty page as a plain program would write it. */
export function aPdf(given: PdfGiven = {}): Uint8Array {
  const pieces: Buffer[] = [];
  const offsets: number[] = [];
  const length = () => pieces.reduce((sum, piece) => sum + piece.length, 0);
  const add = (text: string | Buffer) => pieces.push(typeof text === "string" ? Buffer.from(text, "latin1") : text);
  const object = (number: number, body: string | Buffer, stream?: Buffer) => {
    offsets[number] = length();
    add(`${number} 0 obj\n`);
    add(body);
    if (stream !== undefined) {
      add("\nstream\n");
      add(stream);
      add("\nendstream");
    }
    add("\nendobj\n");
  };
  add("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
  object(1, `<< /Type /Catalog /Pages 2 0 R /Metadata 5 0 R ${given.catalogue ?? ""} >>`);
  object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>");
  object(4, `<< ${given.info ?? ""} >>`);
  const xmp = Buffer.from(`<?xpacket begin="" id="x"?>${given.xmp ?? "<x/>"}<?xpacket end="w"?>`);
  const stored = given.packedXmp ? deflateSync(xmp) : xmp;
  const filter = given.packedXmp ? "/Filter /FlateDecode " : "";
  object(5, `<< /Type /Metadata /Subtype /XML ${filter}/Length ${stored.length} >>`, stored);
  const packed = deflateSync(Buffer.from(given.packed ?? "9 0 << >>", "latin1"));
  object(6, `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>`, packed);
  if (given.objects !== undefined) add(given.objects);
  const table = length();
  const entries = [1, 2, 3, 4, 5, 6].map((number) => `${String(offsets[number]).padStart(10, "0")} 00000 n \n`);
  add(`xref\n0 7\n0000000000 65535 f \n${entries.join("")}`);
  add(`trailer\n<< /Size 7 /Root 1 0 R /Info 4 0 R ${given.trailer ?? ""} >>\nstartxref\n${table}\n%%EOF\n`);
  if (given.end !== undefined) add(given.end);
  return new Uint8Array(Buffer.concat(pieces));
}
