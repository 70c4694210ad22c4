import { attachmentsOf } from "@/lib/attachments/attachments-of";
import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";
import { findGaps, refuseGaps } from "./completeness";
import { loadAnsweringRound } from "./load-answering-round";
import type { LockedComment } from "./load-contribution";
import type { Receivable } from "./receivable";
import { sealReceived } from "./received-content";
import { countOpenPlaces } from "./term-occurrences";

/** A comment for whoever submits it or hands it over: its round, what it lacks, what would be sealed. */
export async function receiveComment(tx: Transaction, comment: LockedComment, at: Date): Promise<Receivable> {
  const round = await loadAnsweringRound(tx, comment, at);
  return {
    round,
    refuseUnlessOpen() {
      if (comment.version.status === "final") throw new DomainError("gone", "lineage.errors.final");
      if (comment.version.status !== "published") {
        throw new DomainError("gone", "contributions.errors.versionReplaced");
      }
    },
    async refuseGaps() {
      refuseGaps(findGaps({ ...comment, openPlaces: await countOpenPlaces(tx, comment) }, round));
    },
    async seal({ late }) {
      return sealReceived({ ...comment, late }, await attachmentsOf(tx, comment.id), at);
    },
    afterwards: async () => undefined,
  };
}
