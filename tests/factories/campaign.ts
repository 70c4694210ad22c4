import { saveComment } from "@/lib/contributions/save-comment";
import { saveCommentSchema } from "@/lib/contributions/schema";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { database } from "@/lib/db/client";
import { examineContribution } from "@/lib/hints/examine-contribution";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { anActor, aPerson, depsOf } from "./actor";
import type { MadeConsultation } from "./consultation";

type Sent = { at: MadeConsultation; body: string; by?: Actor; language?: string };

/** A letter on the whole text, submitted and examined; by a new person where nobody is named. */
export async function aLetter({ at, body, by, language = "en" }: Sent) {
  const sender = depsOf(by ?? anActor(await aPerson()));
  const draft = await saveComment(
    sender,
    saveCommentSchema.parse({
      ...{ versionId: at.version.id, also: [], draftKey: newId(), type: "general", stance: "", language },
      bodyPlain: body,
    }),
  );
  await submitContribution(sender, { id: draft.id, seenRevision: draft.revision });
  await examineContribution(draft.id);
  return database().contribution.findUniqueOrThrow({
    where: { id: draft.id },
    select: { id: true, revision: true, reference: true, authorId: true },
  });
}
