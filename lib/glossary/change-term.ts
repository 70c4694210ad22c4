import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { glossaryTag } from "./glossary-tag";
import { termLifecycle } from "./lifecycle";
import { loadTerm } from "./load-term";
import type { SeenTerm } from "./schema";

type Changing = Pick<Deps, "actor" | "clock">;

/** What publishing a term and taking it back have in common. */
export function changeTerm({ actor, clock }: Changing, input: SeenTerm, event: "publish" | "takeBack"): Promise<void> {
  return transaction(async (tx) => {
    const term = await loadTerm(tx, actor, input);
    const to = termLifecycle.next(event, term.status);
    const at = clock.now();
    await tx.glossaryTerm.update({
      where: { id: term.id },
      data: { status: to, publishedAt: to === "published" ? at : null, revision: { increment: 1 } },
      select: { id: true },
    });
    await recordTransition(tx, {
      subject: "glossary_term",
      subjectId: term.id,
      field: "status",
      from: term.status,
      to,
      actor,
      at,
    });
    await dropDocuments(tx, [glossaryTag, "search"]);
  });
}
