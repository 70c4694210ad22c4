import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { holdTemplate } from "./load-template";
import type { NamedTemplate } from "./schema";

/** An organiser drops a template that was never current; what the round asks stays as it is. */
export function discardTemplate({ actor }: Deps, named: NamedTemplate): Promise<void> {
  return transaction(async (tx) => {
    const { template } = await holdTemplate(tx, actor, named);
    if (template.state !== "draft") throw new DomainError("conflict", "errors.invalidTransition");
    await tx.inputTemplate.delete({ where: { id: template.id }, select: { id: true } });
  });
}
