"use server";

import { z } from "zod";
import type { Deps } from "@/lib/jobs/queue";
import { isDomainError } from "@/lib/kernel/errors";
import { claimContribution, releaseContribution, takeOver } from "@/lib/moderation/claim-contribution";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { previewRedactions } from "@/lib/moderation/preview-redactions";
import { putCopy } from "@/lib/moderation/put-copy";
import { findNextWaiting } from "@/lib/moderation/queries";
import { queueQuery, readQueueFilter } from "@/lib/moderation/queue-filter";
import { redactionFormSchema } from "@/lib/moderation/redaction-form";
import {
  type ModerateContribution,
  moderateContributionSchema,
  putCopySchema,
  takeCopyAwaySchema,
} from "@/lib/moderation/schema";
import { takeCopyAway } from "@/lib/moderation/take-copy-away";
import { readPlace } from "@/lib/moderation/with-writers";
import { defineAction } from "@/lib/web/define-action";
import { postedFile } from "@/lib/web/file-bytes";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";
import { readForm, typedValues } from "@/lib/web/read-form";

/** Decides, and goes on at once with the next one of the same list: `list` is the filter as its address has it. */
export async function decide(list: string, state: FormState, form: FormData): Promise<FormState> {
  const schema = z.preprocess(nestFields, moderateContributionSchema);
  return defineAction({ schema, run: goingOn(list) })(state, form);
}

/** The same without some words, row by row; or only shows what the public would then read. */
export async function redact(list: string, state: FormState, form: FormData): Promise<FormState> {
  if (form.get("act") !== "preview") {
    return defineAction({ schema: redactionFormSchema, run: goingOn(list) })(state, form);
  }
  const answer = await defineAction({
    schema: redactionFormSchema,
    run: async (deps, input) => ({ doneKey: "redactions.form.previewed", data: await previewRedactions(deps, input) }),
  })(state, form);
  // Nothing was decided yet: what was typed stays, also where a browser without scripts draws the page anew.
  return answer.data === undefined ? answer : { ...answer, values: typedValues(readForm(form)) };
}

function goingOn(list: string) {
  const filter = readQueueFilter(Object.fromEntries(new URLSearchParams(list)));
  return async (deps: Deps, input: ModerateContribution, locale: string) => {
    const place = await readPlace(deps.actor, input.id);
    const made = await moderateContribution(deps, input);
    const next = await findNextWaiting(deps.actor, filter, place);
    if (next !== null) await takeQuietly(deps, next);
    const query = queueQuery(filter);
    query.set("done", "decisionId" in made ? input.decision : "proposed");
    if ("decisionId" in made) query.set("decision", made.decisionId);
    return { redirectTo: `/${locale}/desk/moderation${next === null ? "" : `/${next}`}?${query}#case` };
  };
}

/** Takes what one goes on with; where somebody else was quicker, its page says so. */
async function takeQuietly(deps: Parameters<typeof claimContribution>[0], id: string): Promise<void> {
  try {
    await claimContribution(deps, { id });
  } catch (error) {
    if (!isDomainError(error)) throw error;
  }
}

const claiming = defineAction({
  schema: z.strictObject({ id: z.uuid(), act: z.enum(["take", "take_over", "give_back"]) }),
  async run(deps, { id, act }) {
    if (act === "give_back") {
      await releaseContribution(deps, { id });
      return { doneKey: "moderation.claim.nobody", data: { who: "nobody", name: null } };
    }
    const { isMine, name } = await (act === "take" ? claimContribution : takeOver)(deps, { id });
    return { doneKey: "moderation.claim.mine", data: { who: isMine ? "mine" : "others", name } };
  },
});

export async function claim(state: FormState, form: FormData): Promise<FormState> {
  return claiming(state, form);
}

/** The case again, at another address than before: where only the fragment differs a browser shows what it has. */
function caseOf(locale: string, { contributionId, id }: { contributionId: string; id?: string }, list: string): string {
  const query = new URLSearchParams(list);
  query.set("copy", id ?? "none");
  return `/${locale}/desk/moderation/${contributionId}?${query}#copies`;
}

/** Puts a redacted copy in the place of a file; what was written in the other forms of the page stays. */
export async function putFileCopy(list: string, state: FormState, form: FormData): Promise<FormState> {
  return defineAction({
    schema: putCopySchema,
    async run(deps, { attachmentId, file }, locale) {
      const { bytes } = await postedFile(file);
      const made = await putCopy(deps, { attachmentId, bytes: bytes ?? new Uint8Array() });
      return { redirectTo: caseOf(locale, made, list) };
    },
  })(state, form);
}

export async function takeFileCopyAway(list: string, state: FormState, form: FormData): Promise<FormState> {
  return defineAction({
    schema: takeCopyAwaySchema,
    run: async (deps, input, locale) => ({ redirectTo: caseOf(locale, await takeCopyAway(deps, input), list) }),
  })(state, form);
}
