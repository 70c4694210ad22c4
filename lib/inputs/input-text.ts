import type { Database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { type TemplatePartView, templateColumns, toPart } from "@/lib/templates/template-view";

/** A part of an input as it is read. */
export type ShownPart = {
  key: string;
  number: string | null;
  title: Localised;
  keyMessage: string | null;
  recommendation: string | null;
  /** Derived when it was written; null where there is no body. */
  bodyHtml: string | null;
  choices: Localised[];
};

/** The whole of an input as it is read, under whatever stands above it. */
export type InputText = {
  title: string;
  about: string | null;
  /** The answered parts in their order. */
  parts: ShownPart[];
  /** Items of the list of notes, numbered through; null where there are none. */
  notesHtml: string | null;
  words: number;
};

/** The text of an input as it is kept. Whoever calls has asked who may read it. */
export async function readInputText(
  db: Pick<Database, "input" | "inputTemplate">,
  contributionId: string,
): Promise<InputText | null> {
  return (await readInputTexts(db, [contributionId])).get(contributionId) ?? null;
}

/** The same for many, by the contribution. */
export async function readInputTexts(
  db: Pick<Database, "input" | "inputTemplate">,
  contributionIds: readonly string[],
): Promise<Map<string, InputText>> {
  const rows = await db.input.findMany({ where: { contributionId: { in: [...contributionIds] } }, select: columns });
  const templates = await db.inputTemplate.findMany({
    where: { id: { in: [...new Set(rows.map(({ templateId }) => templateId))] } },
    select: { id: true, parts: templateColumns.parts },
  });
  const asked = new Map(templates.map(({ id, parts }) => [id, new Map(parts.map((part) => [part.key, toPart(part)]))]));
  return new Map(rows.map((row) => [row.contributionId, toText(row, asked.get(row.templateId))]));
}

const columns = {
  contributionId: true,
  title: true,
  about: true,
  words: true,
  templateId: true,
  parts: {
    orderBy: { position: "asc" },
    select: { partKey: true, keyMessage: true, recommendation: true, bodyHtml: true, notesHtml: true, choices: true },
  },
} as const;

type Row = Pick<InputText, "title" | "about" | "words"> & {
  parts: (Pick<ShownPart, "keyMessage" | "recommendation" | "bodyHtml"> & {
    partKey: string;
    notesHtml: string | null;
    choices: string[];
  })[];
};

function toText(row: Row, asked: ReadonlyMap<string, TemplatePartView> | undefined): InputText {
  const notes = row.parts.map(({ notesHtml }) => notesHtml ?? "").join("");
  return {
    title: row.title,
    about: row.about,
    words: row.words,
    notesHtml: notes === "" ? null : notes,
    parts: row.parts.map(({ partKey, choices, keyMessage, recommendation, bodyHtml }) => {
      const part = asked?.get(partKey);
      return {
        ...{ key: partKey, keyMessage, recommendation, bodyHtml },
        number: part?.number ?? null,
        title: part?.title ?? readLocalised(null),
        choices: (part?.choices ?? []).filter(({ key }) => choices.includes(key)).map(({ label }) => label),
      };
    }),
  };
}
