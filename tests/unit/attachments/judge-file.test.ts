import { zipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { judgeFile } from "@/lib/attachments/judge-file";
import { aDocx, para } from "@/tests/unit/text/docx-fixture";
import { anOdt, p } from "@/tests/unit/text/odt-fixture";
import { aPdf } from "./pdf-fixture";

const refused = (name: string) => ({
  code: "invalid",
  details: { fields: { file: { key: `attachments.errors.${name}` } } },
});
const text = (words: string) => new TextEncoder().encode(words);
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

const docx = aDocx({ body: para("States act.") });
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const picture = (format: "png" | "jpeg" | "webp") =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: "#234567" } })
    .toFormat(format)
    .toBuffer();

describe("a file is what it holds, whatever it is called", () => {
  it.each([
    ["pdf", async () => aPdf()],
    ["docx", async () => docx],
    ["odt", async () => anOdt({ body: p("States act.") })],
    ["xlsx", async () => aDocx({ body: "", contentTypes: sheetType })],
    ["png", () => picture("png")],
    ["jpeg", () => picture("jpeg")],
    ["webp", () => picture("webp")],
    ["csv", async () => text('para,words\r\n12,"shall, not should"\r\n')],
    ["csv", async () => text("\uFEFFпункт;слова\n12;-5\n13;+41 22\n")],
  ])("%s", async (kind, made) => {
    expect((await judgeFile(await made())).kind).toBe(kind);
  });
});

describe("what is not wholly one of the kinds is refused", () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ["nothing at all", "empty", () => text("")],
    [
      "a drawing with a script",
      "kind",
      () => text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ["a drawing behind an XML declaration", "kind", () => text('\uFEFF <?xml version="1.0"?><svg/>')],
    ["a page", "kind", () => text("<!doctype html><p>a,b\n")],
    ["a program", "kind", () => joined(text("MZ"), new Uint8Array(200))],
    ["words that are no table", "notCsv", () => text("States act.\nThey do.\n")],
    ["a table with rows of different length", "notCsv", () => text("a,b\n1,2,3\n")],
    ["a table in another encoding", "kind", () => new Uint8Array([0x61, 0x2c, 0xe9, 0x0a])],
    ["a table with NUL", "kind", () => text("a,b\n1,\u0000\n")],
    ["a table that starts a program", "formula", () => text("a,b\n1,\"=cmd|'/C calc'!A0\"\n")],
    ["a table that adds a sum behind a sign", "formula", () => text('a,b\n1,"-HYPERLINK(""x"")"\n')],
    ["an archive that is no document", "kind", () => zipSync({ "a.txt": text("x") })],
    ["a document with macros", "macros", () => aDocx({ body: "", entries: { "word/vbaProject.bin": text("x") } })],
    [
      "a document that says it holds macros",
      "macros",
      () => aDocx({ body: "", contentTypes: "application/vnd.ms-word.document.macroEnabled.main+xml" }),
    ],
    [
      "an OpenDocument text with Basic",
      "macros",
      () => anOdt({ body: "", entries: { "Basic/Standard/Module1.xml": text("<x/>") } }),
    ],
    [
      "a spreadsheet with an old macro sheet",
      "macros",
      () => aDocx({ body: "", contentTypes: sheetType, entries: { "xl/macrosheets/sheet1.xml": text("<x/>") } }),
    ],
    [
      "a document under a password",
      "encrypted",
      () =>
        joined(
          new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
          Buffer.from("EncryptedPackage", "utf16le"),
        ),
    ],
    [
      "a document of the old Word",
      "kind",
      () => joined(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), new Uint8Array(600)),
    ],
    [
      "an OpenDocument text under a password",
      "encrypted",
      () => anOdt({ body: "", manifest: "<manifest:manifest><manifest:encryption-data/></manifest:manifest>" }),
    ],
    [
      "a document that unpacks to a thousand times its size",
      "unpacksTooLarge",
      () => aDocx({ body: "", entries: { "word/media/a.bin": new Uint8Array(20_000_000) } }),
    ],
    [
      "a document that declares entities",
      "damaged",
      () => aDocx({ body: "", entries: { "word/x.xml": text('<!DOCTYPE a [<!ENTITY b "c">]><a/>') } }),
    ],
    ["a document cut off", "damaged", () => docx.subarray(0, 400)],
    ["a PDF cut off", "damaged", () => aPdf().subarray(0, 300)],
    ["a PDF under a password", "encrypted", () => aPdf({ trailer: "/Encrypt 9 0 R" })],
    ["a PDF with an archive behind its end", "mixed", () => joined(aPdf(), zipSync({ "a.txt": text("x") }))],
    ["a PDF that is a page as well", "mixed", () => joined(text("%PDF-1.7\n<script>alert(1)</script>\n"), aPdf())],
    ["a PDF with a script", "scripts", () => aPdf({ catalogue: "/OpenAction << /S /JavaScript /JS (app.alert) >>" })],
    [
      "a PDF whose script is spelled otherwise",
      "scripts",
      () => aPdf({ catalogue: "/OpenAction << /S /J#61vaScript >>" }),
    ],
    ["a PDF whose script is packed", "scripts", () => aPdf({ packed: "9 0 << /S /JavaScript /JS 8 0 R >>" })],
    ["a PDF that starts a program", "scripts", () => aPdf({ catalogue: "/OpenAction << /S /Launch /F (calc.exe) >>" })],
    [
      "a PDF with a file inside",
      "mixed",
      () => aPdf({ objects: "9 0 obj\n<< /Type /EmbeddedFile /Length 0 >>\nendobj\n" }),
    ],
    ["a PDF whose packed part unpacks without end", "unpacksTooLarge", () => aPdf({ packed: " ".repeat(70_000_000) })],
    ["a picture cut off", "damaged", async () => (await picture("png")).subarray(0, 60)],
    [
      "a picture that is another kind inside",
      "damaged",
      async () => joined(new Uint8Array([0xff, 0xd8, 0xff]), await picture("png")),
    ],
  ])("%s", async (_what, name, made) => {
    await expect(judgeFile(await made())).rejects.toMatchObject(refused(name));
  });

  it("a picture of a million pixels each way, before it is opened", async () => {
    const png = Buffer.from(await picture("png"));
    png.writeUInt32BE(1_000_000, 16);
    png.writeUInt32BE(1_000_000, 20);
    // The checksum of a header that was changed would give it away before its size does.
    const { crc32 } = await import("node:zlib");
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    const start = performance.now();
    await expect(judgeFile(png)).rejects.toMatchObject({ code: "invalid" });
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
