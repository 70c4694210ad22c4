"use server";

import { z } from "zod";
import { addAttachment } from "@/lib/attachments/add-attachment";
import { handOver } from "@/lib/contributions/hand-over";
import { type SavedComment, saveComment } from "@/lib/contributions/save-comment";
import { composerSchema } from "@/lib/contributions/schema";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { defineAction } from "@/lib/web/define-action";
import { postedFile } from "@/lib/web/file-bytes";
import type { FormState } from "@/lib/web/form-state";

/** Saves the comment with the file that came with it, then submits it or hands it over when that is asked; a refused second step leaves it saved. */
export async function compose(state: FormState, form: FormData): Promise<FormState> {
  let saved: SavedComment | undefined;
  const action = defineAction({
    schema: composerSchema.extend({ file: z.instanceof(File).optional() }),
    async run(deps, { intent, file, ...comment }, locale) {
      saved = await saveComment(deps, comment);
      const { bytes, fileName } = await postedFile(file);
      if (bytes !== null) {
        const { revision } = await addAttachment(deps, { contributionId: saved.id, name: fileName ?? "", bytes });
        saved = { ...saved, revision };
      }
      const seen = { id: saved.id, seenRevision: saved.revision };
      if (intent === "save") {
        // Named by its id, because another address may mean another draft, and what it is about may have changed.
        return { redirectTo: `/${locale}/compose/${comment.versionId}?contribution=${saved.id}&saved=1` };
      }
      if (intent === "handOver") {
        await handOver(deps, seen);
        return { redirectTo: `/${locale}/me/contributions?done=handedOver` };
      }
      const { trackingNumber } = await submitContribution(deps, seen);
      return { redirectTo: `/${locale}/me/receipts/${trackingNumber}` };
    },
  });
  const next = await action(state, form);
  // The form goes on from what was saved, also when the second step was refused.
  return saved === undefined ? next : { ...next, data: { id: saved.id, revision: saved.revision } };
}
