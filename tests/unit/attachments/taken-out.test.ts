import { deflateSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import sharp from "sharp";
import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { blankExif } from "@/lib/attachments/blank-exif";
import { cleanName } from "@/lib/attachments/clean-name";
import { judgeFile } from "@/lib/attachments/judge-file";
import { aDocx, para } from "@/tests/unit/text/docx-fixture";
import { anOdt, p } from "@/tests/unit/text/odt-fixture";
import { aPdf } from "./pdf-fixture";

const encoded = (text: string) => new TextEncoder().encode(text);
const author = "Awa Demo";
const has = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words);

const photograph = (orientation: number) =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: "#654" } })
    .jpeg()
    .withMetadata({ orientation, exif: { IFD0: { Artist: author }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } } })
    .toBuffer();

describe("of a picture", () => {
  it("place, device and author are gone, and it stands upright as it was held", async () => {
    const came = await photograph(6);
    expect(has(came, author)).toBe(true);
    const { bytes } = await judgeFile(came);
    const known = await sharp(bytes).metadata();
    expect(known).toMatchObject({ width: 20, height: 30, format: "jpeg" });
    expect([known.exif, known.xmp, known.iptc, known.icc, known.orientation]).toEqual(Array(5).fill(undefined));
  });

  it("nothing is left of what stood behind its end", async () => {
    const { bytes } = await judgeFile(Buffer.concat([await photograph(1), Buffer.from("<script>alert(1)</script>")]));
    expect(has(bytes, "script")).toBe(false);
  });
});

describe("of a picture inside a document", () => {
  it("everything but how it was held is emptied, and no byte moves", async () => {
    const came = await photograph(8);
    expect(has(came, author)).toBe(true);
    const cleaned = Buffer.from(came);
    blankExif(cleaned);
    expect(cleaned).toHaveLength(came.length);
    expect(has(cleaned, author)).toBe(false);
    expect((await sharp(cleaned).metadata()).orientation).toBe(8);
    expect(await sharp(cleaned).raw().toBuffer()).toEqual(await sharp(came).raw().toBuffer());
  });
});

describe("of a document", () => {
  const core = `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>${author}</dc:creator></cp:coreProperties>`;
  const comments = `<w:comments xmlns:w="w"><w:comment w:id="0" w:author="${author}" w:initials='AD'><w:p/></w:comment></w:comments>`;

  it("properties, names beside notes and the hours of packing are gone, and its words stay", async () => {
    const came = aDocx({
      body: para(`Words that say author="${author}" themselves.`.replaceAll('"', "&quot;")),
      entries: {
        "docProps/core.xml": encoded(core),
        "docProps/app.xml": encoded("<Properties><Company>Demo NGO A</Company></Properties>"),
        "word/comments.xml": encoded(comments),
        "word/settings.xml": encoded('<w:settings xmlns:w="w"><w:attachedTemplate r:id="rId1"/></w:settings>'),
        "word/media/image1.jpeg": new Uint8Array(await photograph(1)),
      },
    });
    const { bytes, mayNameAuthor } = await judgeFile(came);
    const parts = unzipSync(bytes);
    const all = Object.entries(parts).filter(([name]) => name !== "word/document.xml");
    for (const [name, part] of all)
      expect([name, has(part, author), has(part, "Demo NGO A")]).toEqual([name, false, false]);
    expect(strFromU8(parts["word/comments.xml"] ?? new Uint8Array())).toContain('w:author="–" w:initials="–"');
    expect(strFromU8(parts["word/settings.xml"] ?? new Uint8Array())).not.toContain("attachedTemplate");
    expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).toContain("Words that say author=");
    expect(mayNameAuthor).toBe(false);
    expect((await judgeFile(came)).bytes).toEqual(bytes);
  });

  it("in OpenDocument the same, and its type stays the first thing in it", async () => {
    const came = anOdt({
      body: `${p("States act.")}<office:annotation><dc:creator>${author}</dc:creator></office:annotation>`,
      entries: {
        "meta.xml": encoded(
          `<office:document-meta><meta:initial-creator>${author}</meta:initial-creator></office:document-meta>`,
        ),
      },
    });
    const { bytes } = await judgeFile(came);
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      expect([name, has(part, author)]).toEqual([name, false]);
    expect(Buffer.from(bytes).toString("latin1", 30, 77)).toBe("mimetypeapplication/vnd.oasis.opendocument.text");
  });

  it("what is signed stays as it was, byte for byte, and what encloses others is marked", async () => {
    const signed = aDocx({ body: "", entries: { "_xmlsignatures/sig1.xml": encoded("<Signature/>") } });
    expect(await judgeFile(signed)).toMatchObject({ bytes: Buffer.from(signed), mayNameAuthor: true });
    const enclosing = aDocx({ body: "", entries: { "word/embeddings/Sheet1.xlsx": encoded("x") } });
    expect(await judgeFile(enclosing)).toMatchObject({ mayNameAuthor: true });
  });
});

describe("of a PDF", () => {
  const info = `/Author (${author} \\(NGO\\)) /Producer <46424D> /Title (Draft)`;

  it.each([false, true])(
    "author, title and description are overwritten where they stand (packed: %s)",
    async (packedXmp) => {
      const came = aPdf({ info, xmp: `<dc:creator>${author}</dc:creator>`, packedXmp });
      const { bytes, mayNameAuthor } = await judgeFile(came);
      expect(bytes).toHaveLength(came.length);
      expect(has(bytes, author)).toBe(false);
      expect(mayNameAuthor).toBe(false);
      const read = await getDocumentProxy(new Uint8Array(bytes));
      const { info: left, metadata } = await read.getMetadata();
      expect(read.numPages).toBe(1);
      expect(JSON.stringify([left, metadata ?? null])).not.toContain("Awa");
    },
  );

  it("what cannot be reached is said: a packed description, notes with their authors, a signature", async () => {
    expect(await judgeFile(aPdf({ trailer: "/Info 99 0 R" }))).toMatchObject({ mayNameAuthor: true });
    expect(await judgeFile(aPdf({ packed: "9 0 << /Subtype /Popup >>" }))).toMatchObject({ mayNameAuthor: true });
    const signed = aPdf({ info, objects: "9 0 obj\n<< /ByteRange [0 1 2 3] >>\nendobj\n" });
    expect(await judgeFile(signed)).toMatchObject({ bytes: Buffer.from(signed), mayNameAuthor: true });
  });
});

const thirtyNames = Array.from({ length: 30 }, (_, place) => `/Info ${place + 1} 0 R `).join("");

describe("a hostile file does not keep its judge busy", () => {
  const packed = (words: string) => `/Type /ObjStm stream\n${deflateSync(encoded(words)).toString("latin1")}endstream `;
  it.each([
    ["a PDF of a million names of its information", "/Info 1 0 R ".repeat(750_000)],
    ["a PDF of a million states of its information", `/Info 1 0 R ${"1 0 obj\n".repeat(1_100_000)}`],
    ["a PDF of thirty names and a million objects", `${thirtyNames}${"1 0 obj\n".repeat(1_100_000)}`],
    ["a PDF of packed parts that never end", "/Type /ObjStm stream\n".repeat(400_000)],
    ["a PDF of packed parts that are empty", "/Type /ObjStm stream\nendstream ".repeat(290_000)],
    ["a PDF of small packed parts", packed("x").repeat(150_000)],
    ["a PDF that unpacks without end", packed("#41".repeat(20_000_000))],
    ["a PDF of names in hexadecimal", "#41".repeat(3_000_000)],
    ["a PDF of descriptions that begin and never end", "<?xpacket begin".repeat(600_000)],
    ["a PDF of descriptions that have no stream", "/Type/Metadata ".repeat(600_000)],
  ])("%s", async (_what, text) => {
    const file = Buffer.from(`%PDF-1.7\n${text}\nstartxref\n1\n%%EOF`, "latin1");
    expect(await workOf(() => judgeFile(file))).toBeLessThan(1_000);
  });

  it("a table of quotation marks", async () => {
    const table = encoded(`a,b\n${'"'.repeat(8_000_000)}`);
    expect(await workOf(() => judgeFile(table))).toBeLessThan(1_000);
  });
});

/** Milliseconds of the processor that something takes, whether it is refused or not. */
async function workOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work().catch(() => undefined);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

describe("a name", () => {
  it.each([
    ["report.pdf", "report.pdf"],
    ["..\\..\\etc\\report.exe", "report.exe.pdf"],
    ["/tmp/x/.hidden.pdf", "hidden.pdf"],
    ["a\u202efdp.exe", "afdp.exe.pdf"],
    ['<b>"x"|y?.pdf', "_b__x__y_.pdf"],
    ["", "file.pdf"],
    ["con.pdf", "filecon.pdf"],
    [`${"x".repeat(500)}.pdf`, `${"x".repeat(120)}.pdf`],
    ["تقرير.PDF", "تقرير.pdf"],
  ])("%j becomes %j", (given, kept) => {
    expect(cleanName(given, "pdf")).toBe(kept);
  });
});
