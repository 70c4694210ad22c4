import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { getVersionForDesk } from "@/lib/drafts/queries";
import { anImported } from "@/tests/factories/draft";
import { testDatabase } from "@/tests/support/database";

await testDatabase();

const figure = (credit: string) =>
  `<figure><img src="https://x.example/a.jpg" alt=""><figcaption>${credit}</figcaption></figure>`;

async function brought(html: string) {
  const { organiser, versionId } = await anImported({ format: "html", text: html });
  const { title, blocks } = await getVersionForDesk(organiser, versionId);
  const headings = (depth: number) => blocks.filter((block) => block.kind === "heading" && block.depth === depth);
  return { title, text: blocks.map(({ text }) => text), headings };
}

describe("an article that is brought in", () => {
  it("keeps its headings and what is said under its picture, and no picture of elsewhere", async () => {
    const article = `<article><h1>Ours</h1>${figure("Photo: Demo Person, CC0")}<h2>One</h2><p>Words.</p><h3>Two</h3></article>`;
    const { title, text, headings } = await brought(article);
    expect(title).toBe("Ours");
    expect(text).toEqual(["Photo: Demo Person, CC0", "One", "Words.", "Two"]);
    expect([headings(2).length, headings(3).length]).toEqual([1, 1]);
  });

  const file = "../shared/material/seed-texts/apc-oewg-article";

  it.skipIf(!existsSync(`${file}.html`))(
    "as it stood on the web has two headings, three below, and its credit",
    async () => {
      const html = readFileSync(`${file}.html`, "utf8");
      const { imageCredit } = z
        .object({ imageCredit: z.string() })
        .parse(JSON.parse(readFileSync(`${file}.json`, "utf8")));
      const { text, headings } = await brought(html.replace("</h1>", `</h1>${figure(imageCredit)}`));
      expect([headings(2).length, headings(3).length]).toEqual([2, 3]);
      expect(text).toContain(imageCredit);
    },
  );
});
