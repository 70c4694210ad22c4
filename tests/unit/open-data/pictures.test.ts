import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { Typesetter } from "@/lib/compilations/pdf/typeset";
import { picturePath } from "@/lib/open-data/page-picture";

describe("the picture that other sites show with a page", () => {
  it.each([
    ["", "/pictures/fr/site.png"],
    ["/search", "/pictures/fr/site.png"],
    ["/consultations", "/pictures/fr/site.png"],
    ["/consultations/norms", "/pictures/fr/consultations/norms.png"],
    ["/consultations/norms/transparency", "/pictures/fr/consultations/norms.png"],
    [
      "/consultations/norms/drafts/guidance/zero/paragraphs/p1",
      "/pictures/fr/consultations/norms/drafts/guidance/zero.png",
    ],
    ["/consultations/norms/drafts/guidance/compare/a...b", "/pictures/fr/consultations/norms.png"],
    ["/contributions/OEWG-2026-0042/translations/en", "/pictures/fr/contributions/OEWG-2026-0042.png"],
    ["/events/certificates/ABCD", "/pictures/fr/site.png"],
    ["/events/hearing/speakers", "/pictures/fr/events/hearing.png"],
  ])("of %s is %s", (page, picture) => {
    expect(picturePath("fr", page)).toBe(picture);
  });

  it("is set in any of the six languages, and what people wrote is never markup", async () => {
    const typesetter = await Typesetter.open(process.cwd(), "lib/compilations/pdf/card.typ");
    const hostile = '#panic("x") $x^2$ *b* <script> \\ @ref \u202E';
    for (const locale of ["en", "ar", "zh"]) {
      const card = { locale, kind: "", author: hostile, excerpt: hostile, language: locale };
      const drawn = typesetter.draw({ ...card, title: hostile.repeat(6), titleLanguage: locale });
      const { width, height } = await sharp(Buffer.from(drawn)).metadata();
      expect((width ?? 0) / (height ?? 1)).toBeCloseTo(1200 / 630, 2);
    }
  });
});
