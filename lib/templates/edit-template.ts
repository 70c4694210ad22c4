import { transaction } from "@/lib/db/client";
import { nullJson } from "@/lib/db/null-json";
import type { Deps } from "@/lib/jobs/queue";
import { openVersion } from "./open-version";
import type { EditTemplate } from "./schema";

/** An organiser says what stands above the form, how long an input may be, and whether it opens with the submitter. */
export function editTemplate(deps: Deps, input: EditTemplate): Promise<{ templateId: string }> {
  return transaction(async (tx) => {
    const { guidance, maxWords, asksAbout, ...named } = input;
    const version = await openVersion(tx, deps, named);
    await tx.inputTemplate.update({
      where: { id: version.id },
      data: { maxWords, asksAbout, guidance: Object.keys(guidance).length === 0 ? nullJson : guidance },
      select: { id: true },
    });
    return { templateId: version.id };
  });
}
