import { describe, expect, it } from "vitest";
import { paragraphElsewhere } from "@/lib/amendments/paragraph-in-versions";
import { database } from "@/lib/db/client";
import { aConsultation } from "../../factories/consultation";
import { aNextText } from "../../factories/next-text";
import { testDatabase } from "../../support/database";

await testDatabase();

async function asked(id: string) {
  const { version, ...paragraph } = await database().paragraph.findUniqueOrThrow({
    where: { id },
    select: { id: true, lineageId: true, version: { select: { id: true, draftId: true, position: true } } },
  });
  return paragraphElsewhere({ ...paragraph, version });
}

describe("a paragraph in other versions", () => {
  it("is found by its lineage, forwards and backwards", async () => {
    const at = await aConsultation.open();
    const next = await aNextText(at, [
      { text: "A new beginning.", number: "1" },
      { text: "Each State names its services.", lineageOf: at.paragraph.id, number: "2" },
    ]);
    const later = await asked(at.paragraph.id);
    expect(later).toMatchObject([{ relation: "later", version: { slug: "rev-1" }, paragraphs: [{ number: "2" }] }]);
    const [, second] = next.paragraphs;
    const earlier = await asked(second?.id ?? "");
    expect(earlier).toMatchObject([{ relation: "earlier", paragraphs: [{ anchor: "p1" }] }]);
  });

  it("is not found in a version that nobody has published", async () => {
    const at = await aConsultation.open();
    const { lineageId } = await database().paragraph.findUniqueOrThrow({
      where: { id: at.paragraph.id },
      select: { lineageId: true },
    });
    const hidden = { slug: "rev-1", position: 2, label: { en: "Rev.1" }, title: "Rev.1", language: "en" };
    const version = await database().draftVersion.create({
      data: { ...hidden, draftId: at.draft.id, previousId: at.version.id },
      select: { id: true },
    });
    const text = { content: [], html: "Secret", text: "Secret" };
    await database().paragraph.create({
      data: { ...text, versionId: version.id, lineageId, position: 1, kind: "paragraph", depth: 0, anchor: "p1" },
      select: { id: true },
    });
    expect(await asked(at.paragraph.id)).toEqual([]);
  });

  it("tells by the confirmed alignment that it was split, or is gone", async () => {
    const at = await aConsultation.open();
    const next = await aNextText(at, [
      { text: "Each State identifies the services.", lineageOf: at.paragraph.id, number: "1" },
      { text: "It does so every three years.", number: "2" },
    ]);
    await database().paragraphAlignment.createMany({
      data: [
        {
          versionId: next.version.id,
          position: 0,
          kind: "split",
          before: [at.paragraph.id],
          after: next.paragraphs.map(({ id }) => id),
          score: 0.8,
        },
        { versionId: next.version.id, position: 1, kind: "gone", before: [at.lockedParagraph.id], after: [], score: 0 },
      ],
    });
    expect(await asked(at.paragraph.id)).toMatchObject([
      { change: "split", paragraphs: [{ number: "1" }, { number: "2" }] },
    ]);
    expect(await asked(at.lockedParagraph.id)).toMatchObject([{ change: "gone", paragraphs: [] }]);
    expect(await asked(next.paragraphs[1]?.id ?? "")).toMatchObject([
      { relation: "earlier", change: "split", paragraphs: [{ number: "1" }] },
    ]);
  });
});
