import type { Database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** The whole of an input as a co-signatory reads it: while names are collected, and if it signed exactly this. */
export type ShownText = {
  title: string;
  /** Null when not written. */
  about: string | null;
  parts: {
    key: string;
    number: string | null;
    title: Localised;
    /** Labels of the choices ticked. */
    choices: Localised[];
    keyMessage: string | null;
    recommendation: string | null;
    bodyHtml: string | null;
  }[];
  /** Files that belong to the exact text. */
  files: { id: string; name: string; sha256: string }[];
};

/** Reads it as it stands. Who may is the caller's question. */
export async function readShownText(db: Database, contributionId: string): Promise<ShownText> {
  const row = await db.input.findUniqueOrThrow({
    where: { contributionId },
    select: {
      title: true,
      about: true,
      parts: {
        orderBy: { position: "asc" },
        select: { partKey: true, choices: true, keyMessage: true, recommendation: true, bodyHtml: true },
      },
      template: { select: { parts: { select: { key: true, number: true, title: true, choices: true } } } },
      contribution: {
        select: {
          attachments: {
            where: { removedAt: null },
            orderBy: [{ position: "asc" }, { id: "asc" }],
            select: { id: true, name: true, fileSha256: true },
          },
        },
      },
    },
  });
  const asked = new Map(row.template.parts.map((part) => [part.key, part]));
  return {
    title: row.title,
    about: row.about,
    parts: row.parts.map(({ partKey, choices, ...part }) => {
      const of = asked.get(partKey);
      return {
        ...part,
        key: partKey,
        number: of?.number ?? null,
        title: readLocalised(of?.title),
        choices: choices.map((key) => labelOf(of?.choices, key)),
      };
    }),
    files: row.contribution.attachments.map(({ id, name, fileSha256 }) => ({ id, name, sha256: fileSha256 })),
  };
}

function labelOf(choices: unknown, key: string): Localised {
  const list: unknown[] = Array.isArray(choices) ? choices : [];
  const found = list.find(
    (choice): choice is { key: string; label: unknown } =>
      typeof choice === "object" && choice !== null && "key" in choice && choice.key === key && "label" in choice,
  );
  return found === undefined ? { en: key } : readLocalised(found.label);
}
