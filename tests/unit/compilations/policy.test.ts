import { expect, it } from "vitest";
import { fileNameOf, readFileName } from "@/lib/compilations/file-name";
import { compilationPolicy } from "@/lib/compilations/policy";
import { arrangements, fileKinds, formatsOf, requestCompilationSchema, textOrder } from "@/lib/compilations/schema";
import { ours, whoMay } from "../../support/policy-table";

it("shows compilations on the desk to organisers and rapporteurs, each where their office reaches", () => {
  expect(whoMay((actor) => compilationPolicy.seeOnDesk(actor, ours))).toEqual([
    "organiser",
    "rapporteur",
    "rapporteur of the draft",
  ]);
});

it("opens the page of the desk to whoever has such an office anywhere", () => {
  expect(whoMay((actor) => compilationPolicy.openDesk(actor))).toEqual([
    "organiser",
    "rapporteur",
    "rapporteur of the draft",
    "rapporteur of another draft",
    "organiser elsewhere",
  ]);
});

it("reads back every file name it gives, and no other", () => {
  for (const kind of fileKinds) {
    for (const by of kind === "compilation" ? arrangements : [textOrder]) {
      for (const made of formatsOf[kind]) {
        expect(readFileName(fileNameOf({ kind, by, locale: "ar", format: made }))).toEqual({
          kind,
          by,
          locale: "ar",
          made,
          streamed: null,
        });
      }
    }
  }
  for (const name of [
    "",
    "x.en.pdf",
    "text.en.docx",
    "text.xx.pdf",
    "compilation-by-norm.en.pdf.exe",
    "rolling-text.en.csv",
    "../text.en.pdf",
  ]) {
    expect(readFileName(name)).toBeNull();
  }
});

it("refuses to make what no file is", () => {
  const asked = {
    versionId: crypto.randomUUID(),
    kind: "compilation",
    arrangement: "norm",
    format: "pdf",
    locale: "en",
  };
  expect(requestCompilationSchema.safeParse(asked).success).toBe(true);
  for (const bent of [
    { format: "exe" },
    { locale: "xx" },
    { kind: "draft_text" },
    { kind: "rolling_text", arrangement: "paragraph", format: "xlsx" },
    { fingerprint: "0".repeat(64) },
    { versionId: "1" },
  ]) {
    expect(requestCompilationSchema.safeParse({ ...asked, ...bent }).success).toBe(false);
  }
});
