import type { Acting } from "@/lib/db/acting-role";
import type { Transaction } from "@/lib/db/client";
import { statementLifecycle, statementState } from "./lifecycle";
import type { LockedRequest } from "./lock-request";
import { writeStatement } from "./write-statement";

type Delivered = { request: LockedRequest; actor: Acting; at: Date };

/** After delivery the words that were handed in wait for a moderator. */
export async function deliverStatement(tx: Transaction, { request, actor, at }: Delivered): Promise<void> {
  await move(tx, "deliver", { request, actor, at });
}

/** Words that wait are its own side's alone again when it turns out that nobody was heard; decided ones stay. */
export async function undeliverStatement(tx: Transaction, { request, actor, at }: Delivered): Promise<void> {
  await move(tx, "undeliver", { request, actor, at });
}

async function move(tx: Transaction, event: "deliver" | "undeliver", { request, actor, at }: Delivered) {
  const { statement } = request;
  if (statement === null || !statementLifecycle.can(event, statementState(statement))) return;
  const to = statementLifecycle.next(event, statementState(statement));
  await writeStatement(tx, { statement, eventId: request.eventId, to, actor, at });
}
