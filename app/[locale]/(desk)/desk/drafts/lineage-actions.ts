"use server";

import { z } from "zod";
import { adoptVersion } from "@/lib/drafts/adopt-version";
import { choosePrevious } from "@/lib/drafts/choose-previous";
import { confirmLineage } from "@/lib/drafts/confirm-lineage";
import { joinParagraphs } from "@/lib/drafts/join-paragraphs";
import { partParagraph } from "@/lib/drafts/part-paragraph";
import { getVersionAddress } from "@/lib/drafts/queries";
import {
  choosePreviousSchema,
  confirmLineageSchema,
  correctParagraphSchema,
  joinParagraphsSchema,
  publishVersionSchema,
  startNextVersionSchema,
} from "@/lib/drafts/schema";
import { startNextVersion } from "@/lib/drafts/start-next-version";
import { undoCorrection } from "@/lib/drafts/undo-correction";
import type { Deps } from "@/lib/jobs/queue";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

async function backToLineage(deps: Deps, locale: string, versionId: string, done: string, place = "") {
  const address = await getVersionAddress(deps.actor, versionId);
  return { redirectTo: `/${locale}${address}/lineage?done=${done}${place}` };
}

const start = defineAction({
  schema: z.preprocess(nestFields, startNextVersionSchema),
  async run(deps, input, locale) {
    const { id } = await startNextVersion(deps, input);
    return { redirectTo: `/${locale}/desk/drafts/${input.draftId}/${id}` };
  },
});

export async function beginNextVersion(state: FormState, form: FormData): Promise<FormState> {
  return start(state, form);
}

const join = defineAction({
  schema: joinParagraphsSchema,
  async run(deps, input, locale) {
    await joinParagraphs(deps, input);
    return backToLineage(deps, locale, input.versionId, "corrected", `#p-${input.after}`);
  },
});

export async function joinTwo(state: FormState, form: FormData): Promise<FormState> {
  return join(state, form);
}

const part = defineAction({
  schema: correctParagraphSchema.extend({ paragraphId: z.uuid("lineage.errors.choose") }),
  async run(deps, input, locale) {
    await partParagraph(deps, input);
    return backToLineage(deps, locale, input.versionId, "corrected", `#p-${input.paragraphId}`);
  },
});

export async function partOne(state: FormState, form: FormData): Promise<FormState> {
  return part(state, form);
}

/** What a button of the board says: an act and the paragraphs it is about. */
const boardSchema = z.strictObject({
  versionId: z.uuid(),
  act: z.string().regex(/^(part|undo) [0-9a-f-]{36}$|^join [0-9a-f-]{36} [0-9a-f-]{36}$/),
});

const correct = defineAction({
  schema: boardSchema,
  async run(deps, { versionId, act }, locale) {
    const [verb, one = "", other = ""] = act.split(" ");
    if (verb === "join") {
      await joinParagraphs(deps, joinParagraphsSchema.parse({ versionId, before: one, after: other }));
    } else {
      const input = correctParagraphSchema.parse({ versionId, paragraphId: one });
      await (verb === "part" ? partParagraph : undoCorrection)(deps, input);
    }
    return backToLineage(deps, locale, versionId, "corrected", `#p-${other || one}`);
  },
});

export async function correctOnBoard(state: FormState, form: FormData): Promise<FormState> {
  return correct(state, form);
}

const confirm = defineAction({
  schema: confirmLineageSchema,
  async run(deps, input, locale) {
    await confirmLineage(deps, input);
    return backToLineage(deps, locale, input.versionId, "confirmed");
  },
});

export async function confirmAll(state: FormState, form: FormData): Promise<FormState> {
  return confirm(state, form);
}

const choose = defineAction({
  schema: choosePreviousSchema,
  async run(deps, input, locale) {
    await choosePrevious(deps, input);
    return backToLineage(deps, locale, input.versionId, "chosen");
  },
});

export async function goOnFrom(state: FormState, form: FormData): Promise<FormState> {
  return choose(state, form);
}

const adopt = defineAction({
  schema: publishVersionSchema,
  async run(deps, input, locale) {
    await adoptVersion(deps, input);
    return { redirectTo: `/${locale}${await getVersionAddress(deps.actor, input.versionId)}?done=adopted` };
  },
});

export async function adoptAsFinal(state: FormState, form: FormData): Promise<FormState> {
  return adopt(state, form);
}
