import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createDraft } from "@/lib/drafts/create-draft";
import { importVersion } from "@/lib/drafts/import-version";
import { publishVersion } from "@/lib/drafts/publish-version";
import { createDraftSchema, importVersionSchema } from "@/lib/drafts/schema";
import { search } from "@/lib/search/public";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer } from "../../factories/consultation";
import { testDatabase } from "../../support/database";

const folder = "../shared/material/udhr";
const isThere = existsSync(`${folder}/search-expectations.json`);
if (!isThere) console.info("The texts of the Declaration are not here; what a search finds in them was not tried.");

const { client } = await testDatabase();
const expectationsSchema = z.object({
  expectations: z.array(z.object({ lang: z.string(), query: z.string(), articles: z.array(z.number()) })),
});
const { expectations } = isThere
  ? expectationsSchema.parse(JSON.parse(readFileSync(`${folder}/search-expectations.json`, "utf8")))
  : { expectations: [] };

/** The article that each paragraph belongs to, by the headings above it, by language and place in the text. */
const articles = new Map<string, number>();

describe.skipIf(!isThere)("in the six official texts of the Declaration, brought in by the import", () => {
  beforeAll(async () => {
    const at = await aConsultation.open();
    const actor = await anOfficer.organising(at);
    const deps = depsOf(actor);
    for (const language of ["en", "fr", "es", "ru", "ar", "zh"]) {
      const draft = await createDraft(
        deps,
        createDraftSchema.parse({
          consultationId: at.consultation.id,
          slug: `declaration-${language}`,
          symbol: "",
          title: { en: `Declaration (${language})` },
        }),
      );
      const version = await importVersion(
        deps,
        importVersionSchema.parse({
          draftId: draft.id,
          slug: "text",
          label: { en: "Text" },
          title: "",
          language,
          format: "markdown",
          text: readFileSync(`${folder}/udhr.${language}.md`, "utf8"),
        }),
      );
      const { revision: seenRevision } = await client.draftVersion.findUniqueOrThrow({ where: { id: version.id } });
      await publishVersion(deps, { versionId: version.id, seenRevision });
      const rows = await client.paragraph.findMany({ where: { versionId: version.id }, orderBy: { position: "asc" } });
      let headings = 0;
      let article = 0;
      for (const row of rows) {
        // The thirty articles are the last thirty headings of each text.
        if (row.kind === "heading") headings += 1;
        article = headings - (rows.filter(({ kind }) => kind === "heading").length - 30);
        articles.set(row.id, article);
      }
    }
  }, 60_000);

  it.each(expectations)(
    "“$query” ($lang) finds at least articles $articles",
    async ({ lang, query, articles: wanted }) => {
      const { hits } = await search({ typed: query, filter: { language: [lang] }, now: new Date(), size: 200 });
      const found = new Set(hits.map(({ id }) => articles.get(id)));
      expect(wanted.filter((article) => !found.has(article))).toEqual([]);
      expect(wanted.length === 0 || hits.every(({ excerpt }) => excerpt.some(({ isMarked }) => isMarked))).toBe(true);
    },
  );

  it("finds them no more once their consultation is not published", async () => {
    await client.consultation.updateMany({ data: { status: "draft" } });
    expect(await search({ typed: "nationality", now: new Date(), size: 20 })).toMatchObject({ total: 0, facets: [] });
  });
});
