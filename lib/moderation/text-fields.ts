import type { Database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { templateColumns } from "@/lib/templates/template-view";

/**
 * The texts of one contribution in which a moderator can point at exact words: hints, marks and redactions name the
 * field and count in UTF-16 units from the start of its plain text, as it is kept. A file is `file:{attachmentId}`,
 * and its text is not kept: whoever reads it takes it out of the file.
 */
export type TextField = {
  /** body, proposedText, changeNote, fallbackText, termTo, title, about, or part:{key}:keyMessage|recommendation|body. */
  field: string;
  /** Number and title of the part of the template; null for what is no part. */
  part: { number: string | null; title: Localised } | null;
  text: string;
};

const ofComment = ["proposedText", "changeNote", "fallbackText", "termTo"] as const;
const ofPart = ["keyMessage", "recommendation", "body"] as const;

/** The fields of a contribution that hold words, in the order in which they are read. Whoever calls has asked who may read them. */
export async function readTextFields(
  db: Pick<Database, "contribution" | "inputTemplate">,
  contributionId: string,
): Promise<TextField[]> {
  const row = await db.contribution.findUnique({ where: { id: contributionId }, select: columns });
  if (row === null) return [];
  const { input } = row;
  if (input === null) {
    const written = ofComment.map((field) => ({ field, part: null, text: row[field] ?? "" }));
    return withWords([...written, { field: "body", part: null, text: row.bodyText }]);
  }
  const template = await db.inputTemplate.findUniqueOrThrow({
    where: { id: input.templateId },
    select: { parts: templateColumns.parts },
  });
  const known = new Map(template.parts.map(({ key, number, title }) => [key, { number, title: readLocalised(title) }]));
  return withWords([
    { field: "title", part: null, text: input.title },
    { field: "about", part: null, text: input.about ?? "" },
    ...input.parts.flatMap(({ partKey, bodyText, ...part }) =>
      ofPart.map((name) => ({
        field: `part:${partKey}:${name}`,
        part: known.get(partKey) ?? null,
        text: (name === "body" ? bodyText : part[name]) ?? "",
      })),
    ),
  ]);
}

const columns = {
  bodyText: true,
  proposedText: true,
  changeNote: true,
  fallbackText: true,
  termTo: true,
  input: {
    select: {
      title: true,
      about: true,
      templateId: true,
      parts: {
        orderBy: { position: "asc" },
        select: { partKey: true, keyMessage: true, recommendation: true, bodyText: true },
      },
    },
  },
} as const;

function withWords(fields: TextField[]): TextField[] {
  return fields.filter(({ text }) => text !== "");
}
