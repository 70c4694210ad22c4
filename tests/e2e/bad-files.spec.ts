import { zipSync } from "fflate";
import { findUnpublishedVersion } from "@/tests/support/e2e-desk";
import { readWords } from "@/tests/support/e2e-forms";
import { uniqueWord } from "@/tests/support/e2e-site";
import { expect, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");

const contentTypes = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const bytes = (text: string) => new TextEncoder().encode(text);
const document = (text: Uint8Array) =>
  zipSync({ "[Content_Types].xml": bytes(contentTypes), "word/document.xml": text });

const badFiles = [
  {
    what: "no DOCX at all",
    fileName: "text.docx",
    content: zipSync({ "a.txt": bytes("x") }),
    refusal: "text.errors.documentUnknown",
  },
  {
    what: "a picture",
    fileName: "text.docx",
    content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0xff]),
    refusal: "drafts.errors.fileUnknown",
  },
  {
    what: "macros",
    fileName: "text.docx",
    content: zipSync({
      "[Content_Types].xml": bytes(contentTypes),
      "word/document.xml": bytes("<x/>"),
      "word/vbaProject.bin": bytes("x"),
    }),
    refusal: "text.errors.documentMacros",
  },
  {
    what: "a bomb",
    fileName: "text.docx",
    content: document(new Uint8Array(60_000_000)),
    refusal: "text.errors.documentTooLarge",
  },
] as const;

for (const { what, fileName, content, refusal } of badFiles) {
  test(`an import of a file with ${what} is refused in words, and the other answers stay`, async () => {
    const organiser = await new Visitor().signInAs("organiser@demo.example");
    const draft = await findUnpublishedVersion(organiser, "OEWG/DEMO/CRP.4", "draft");
    const form = await organiser.form(`/en/desk/drafts/${draft}/import`, "file");
    const slug = uniqueWord();
    const answer = await organiser.send(form, {
      slug,
      "label.en": "Another one",
      format: "markdown",
      text: "",
      numbering: "continuous",
      file: { fileName, bytes: content },
    });
    expect(answer.status).toBe(200);
    expect(readWords(answer.text)).toContain(t(refusal));
    expect(answer.text).toContain(`value="${slug}"`);
  });
}
