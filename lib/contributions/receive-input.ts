import { attachmentsOf } from "@/lib/attachments/attachments-of";
import { refuseInfected } from "@/lib/attachments/refuse-infected";
import type { Transaction } from "@/lib/db/client";
import { findGaps } from "@/lib/inputs/find-gaps";
import { keepHistory } from "@/lib/inputs/keep-history";
import { loadInput } from "@/lib/inputs/load-input";
import { sealInput } from "@/lib/inputs/received-input";
import { DomainError, type FieldRefusal } from "@/lib/kernel/errors";
import { confirmedSignatories } from "@/lib/signatures/signatures-at-submission";
import { standDownSuspended } from "@/lib/signatures/stand-down-suspended";
import type { LockedContribution } from "./load-contribution";
import type { Receivable } from "./receivable";

/** An input for whoever submits it or hands it over. It answers its own round and no other: that one asked for it. */
export async function receiveInput(tx: Transaction, draft: LockedContribution, at: Date): Promise<Receivable> {
  const input = await loadInput(tx, draft);
  const { round } = draft;
  return {
    round,
    refuseUnlessOpen() {
      if (!round.acceptsInputs) throw new DomainError("conflict", "inputs.errors.notTaken");
    },
    async refuseGaps() {
      refuseGaps(findGaps(input.content, input.template, round));
      await refuseInfected(tx, draft.id);
    },
    async seal({ late }) {
      await standDownSuspended(tx, draft.id, at);
      return sealInput(input, {
        consultation: draft.consultation.slug,
        round: round.position,
        organisation: draft.organisation?.name ?? null,
        person: draft.organisation === null ? draft.author.name : null,
        protection: { kind: draft.protection, pseudonym: draft.pseudonym },
        embargoUntil: draft.embargoUntil,
        late,
        ...{ topics: draft.topics, impacts: draft.impacts },
        attachments: await attachmentsOf(tx, draft.id),
        signatories: await confirmedSignatories(tx, draft.id, input.textSha256),
        at,
      });
    },
    afterwards: ({ revision, personId }) =>
      keepHistory(tx, {
        ...{ contributionId: draft.id, revision, personId, at, origin: "submitted" },
        ...{ templateId: input.templateId, content: input.content, textSha256: input.textSha256, words: input.words },
      }),
  };
}

function refuseGaps(fields: Record<string, FieldRefusal>): void {
  if (Object.keys(fields).length === 0) return;
  throw new DomainError("invalid", "inputs.errors.notComplete", { fields });
}
