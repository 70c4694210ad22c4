"use server";

import { z } from "zod";
import { importEvents } from "@/lib/events/import-events";
import { importEventsSchema, largestEventImport } from "@/lib/events/import-schema";
import { DomainError } from "@/lib/kernel/errors";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

/** A chosen file comes before pasted text; a browser sends an empty file when none was chosen. */
const sent = z.strictObject({
  processId: importEventsSchema.shape.processId,
  language: importEventsSchema.shape.language,
  file: z.instanceof(File).optional(),
  content: z.string().default(""),
});

async function contentOf({ file, content }: z.output<typeof sent>): Promise<string> {
  if (file === undefined || file.size === 0) return content;
  // A sign takes at most four bytes: what is longer is too long whatever is in it, and is not read.
  if (file.size <= 4 * largestEventImport.characters) return file.text();
  const words = { key: "events.errors.importTooLarge" };
  throw new DomainError("invalid", words.key, { fields: { file: words } });
}

const import_ = defineAction({
  schema: sent,
  async run(deps, given) {
    const { processId, language } = given;
    const input = importEventsSchema.safeParse({ processId, language, content: await contentOf(given) });
    if (!input.success) {
      const words = { key: "events.errors.importTooLarge" };
      throw new DomainError("invalid", words.key, { fields: { file: words } });
    }
    const rows = await importEvents(deps, input.data);
    const count = (kind: (typeof rows)[number]["kind"]) => rows.filter((row) => row.kind === kind).length;
    return {
      doneKey: "events.import.done",
      values: { created: count("created"), known: count("known"), refused: count("refused") },
      data: { rows: JSON.stringify(rows) },
    };
  },
});

/** Brings events in from a file or from what was pasted. */
export async function bringIn(state: FormState, form: FormData): Promise<FormState> {
  return import_(state, form);
}
