import { expect, it } from "vitest";
import { packComparison, packedComparisonSchema, unpackComparison } from "@/lib/drafts/packed-comparison";
import { compareTexts } from "@/lib/text/alignment/compare-texts";
import { randomDraft, randomlyChanged, type Script, version } from "../text/alignment/random-drafts";
import { seededRandom } from "../text/seeded-random";

const scripts: Script[] = ["en", "ar", "zh"];

it("gives back exactly what was packed, through JSON, in any script, empty paragraphs included", () => {
  for (const script of scripts) {
    for (let seed = 0; seed < 40; seed += 1) {
      const random = seededRandom(seed * 7 + script.charCodeAt(0));
      const draft = [...randomDraft(random, script, 25), { kind: "paragraph" as const, depth: 0, text: "" }];
      const before = version(draft, "o");
      const changed = randomlyChanged(draft, random, script, 12);
      const after = version(
        seed % 2 === 0 ? changed : [...changed, { kind: "paragraph" as const, depth: 0, text: "" }],
        "n",
      );
      const compared = compareTexts(before, after, script);
      const stored = packedComparisonSchema.parse(JSON.parse(JSON.stringify(packComparison(compared, before, after))));
      expect(unpackComparison(stored, before, after)).toEqual(compared);
    }
  }
});
