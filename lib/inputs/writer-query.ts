import { ownSide } from "@/lib/contributions/own-side";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import type { TemplateView } from "@/lib/templates/template-view";
import { loadInput } from "./load-input";
import type { InputContent } from "./part-content";
import { findHolder, type Holder } from "./writing-hold";

/** What the writer of an input shows. */
export type InputWriting = {
  content: InputContent;
  template: TemplateView;
  /** Whether the round asks for something else by now; the input answers what it was begun on. */
  isReplaced: boolean;
  /** Who writes on it now; null when nobody does. */
  holder: Holder | null;
  /** The description in the directory, offered as the text about oneself; null when there is none. */
  directoryText: string | null;
  topics: string[];
  impacts: string[];
  /** What the round asks for. */
  asks: { topics: boolean; impacts: boolean };
};

/** An input of the actor's side with what it answers. Refuses as not_found for everybody else. */
export async function readInputWriting(actor: Actor, id: string): Promise<InputWriting> {
  const db = database();
  const row = await db.contribution.findFirst({
    where: { id, kind: "input", ...ownSide(actor) },
    select: {
      ...{ id: true, language: true, topics: true, impacts: true },
      organisation: { select: { stakeholderGroup: true, description: true } },
      round: { select: { asksTopics: true, asksImpacts: true } },
    },
  });
  if (row === null) throw notFound();
  const { content, template } = await loadInput(db, row);
  return {
    content,
    template,
    isReplaced: template.state === "replaced",
    holder: await findHolder(db, id, null, await databaseNow(db)),
    directoryText: row.organisation?.description ?? null,
    ...{ topics: row.topics, impacts: row.impacts },
    asks: { topics: row.round.asksTopics, impacts: row.round.asksImpacts },
  };
}
