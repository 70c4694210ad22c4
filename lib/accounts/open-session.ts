import { type Transaction, transaction } from "@/lib/db/client";
import type { Clock } from "@/lib/kernel/clock";
import { cleanLine } from "@/lib/text/clean-text";

type OpenSession = {
  tokenHash: string;
  personId: string;
  expiresAt: Date;
  /** User-Agent as sent; null when there was none. */
  browser: string | null;
};

/** Signs a browser in. It begins by acting for the organisation the person acted for last, if they still may. */
export function openSession({ clock }: { clock: Clock }, { browser, ...session }: OpenSession): Promise<void> {
  return transaction(async (tx) => {
    const now = clock.now();
    await tx.session.create({
      data: {
        ...session,
        browser: browser === null ? null : cleanLine(browser).slice(0, 300) || null,
        createdAt: now,
        lastSeenAt: now,
        actingRepresentationId: await lastChoice(tx, session.personId),
      },
    });
  });
}

async function lastChoice(tx: Transaction, personId: string): Promise<string | null> {
  const last = await tx.session.findFirst({
    where: { personId, actingRepresentation: { personId, status: "active" } },
    orderBy: { lastSeenAt: "desc" },
    select: { actingRepresentationId: true },
  });
  return last?.actingRepresentationId ?? null;
}
