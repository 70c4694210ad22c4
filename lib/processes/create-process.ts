import { transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { giveOffice } from "./give-office";
import { processPolicy } from "./policy";
import type { CreateProcess } from "./schema";

/**
 * An administrator opens a process, as a draft, and may name its organiser at once.
 * Refuses a code or an address that another process has, and a predecessor that has a successor already.
 */
export function createProcess(deps: Deps, input: CreateProcess): Promise<{ id: string; slug: string }> {
  const { actor, clock } = deps;
  return transaction(async (tx) => {
    authorise(processPolicy.create, actor, undefined);
    const taken = await tx.process.findFirst({
      where: { OR: [{ slug: input.slug }, { code: input.code }] },
      select: { slug: true },
    });
    if (taken !== null) {
      const field = taken.slug === input.slug ? "slug" : "code";
      const words = { key: field === "slug" ? "processes.errors.slugTaken" : "processes.errors.codeTaken" };
      throw new DomainError("conflict", words.key, { fields: { [field]: words } });
    }
    const { organiserEmail, predecessorId, ...words } = input;
    const process = await tx.process.create({
      data: { ...words, createdAt: clock.now() },
      select: { id: true, slug: true, name: true, status: true },
    });
    if (predecessorId !== null) {
      const { count } = await tx.process.updateMany({
        where: { id: predecessorId, successorId: null },
        data: { successorId: process.id },
      });
      if (count === 0) throw notFound();
    }
    await recordTransition(tx, {
      subject: "process",
      subjectId: process.id,
      field: "status",
      from: null,
      to: "draft",
      actor,
      at: clock.now(),
    });
    if (organiserEmail !== null) {
      await giveOffice(deps, tx, process, { email: organiserEmail, role: "organiser", draftId: null });
    }
    return { id: process.id, slug: process.slug };
  });
}
