import { transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { cutText } from "@/lib/redactions/cut-text";
import { cutsByField } from "@/lib/redactions/cuts-by-field";
import { setApart } from "@/lib/text/set-apart";
import { lockModerated } from "./load-moderated";
import { placeDecision } from "./place-decision";
import { moderationPolicy } from "./policy";
import type { ModerateContribution } from "./schema";
import { readTextFields } from "./text-fields";

/**
 * The fields that a decision would change, as the public would then read them, by the name of the field; what stands
 * instead of words is set apart. Nothing is
 * written. Refuses as `moderateContribution` does, so that what can be seen can be decided.
 */
export function previewRedactions(
  { actor }: { actor: Actor },
  input: ModerateContribution,
): Promise<Record<string, string>> {
  return transaction(async (tx) => {
    const { contribution, subject } = await lockModerated(tx, actor, input.id);
    authorise(moderationPolicy.decide, actor, subject);
    if (contribution.revision !== input.seenRevision) {
      throw new DomainError("conflict", "moderation.errors.changedMeanwhile");
    }
    const { redactions } = await placeDecision(tx, input.id, input);
    const cuts = await cutsByField(tx, contribution.language, redactions);
    const fields = await readTextFields(tx, input.id);
    return Object.fromEntries(
      fields.flatMap(({ field, text }) => {
        const here = cuts(field).map((cut) => ({ ...cut, instead: setApart(cut.instead) }));
        return here.length === 0 ? [] : [[field, cutText(text, here)]];
      }),
    );
  });
}
