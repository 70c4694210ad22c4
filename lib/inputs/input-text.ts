import type { Database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { templateColumns, toPart } from "@/lib/templates/template-view";

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
  const row = await db.input.findUnique({
    where: { contributionId },
    select: {
      title: true,
      about: true,
      words: true,
      templateId: true,
      parts: {
        orderBy: { position: "asc" },
        select: {
          partKey: true,
          keyMessage: true,
          recommendation: true,
          bodyHtml: true,
          notesHtml: true,
          choices: true,
        },
      },
    },
  });
  if (row === null) return null;
  const { parts: asked } = await db.inputTemplate.findUniqueOrThrow({
    where: { id: row.templateId },
    select: { parts: templateColumns.parts },
  });
  const known = new Map(asked.map((part) => [part.key, toPart(part)]));
  const notes = row.parts.map(({ notesHtml }) => notesHtml ?? "").join("");
  return {
    title: row.title,
    about: row.about,
    words: row.words,
    notesHtml: notes === "" ? null : notes,
    parts: row.parts.map(({ partKey, choices, keyMessage, recommendation, bodyHtml }) => {
      const part = known.get(partKey);
      return {
        ...{ key: partKey, keyMessage, recommendation, bodyHtml },
        number: part?.number ?? null,
        title: part?.title ?? readLocalised(null),
        choices: (part?.choices ?? []).filter(({ key }) => choices.includes(key)).map(({ label }) => label),
      };
    }),
  };
}
