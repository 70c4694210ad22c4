import type { Transaction } from "@/lib/db/client";
import type { LockedContribution } from "./load-contribution";
import { isOfComment } from "./of-comment";
import type { Receivable } from "./receivable";
import { receiveComment } from "./receive-comment";
import { receiveInput } from "./receive-input";

/** A contribution of either kind, for whoever submits it or hands it over. */
export function receive(tx: Transaction, draft: LockedContribution, at: Date): Promise<Receivable> {
  return draft.kind === "comment" && isOfComment(draft) ? receiveComment(tx, draft, at) : receiveInput(tx, draft, at);
}
