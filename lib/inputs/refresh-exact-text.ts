import type { Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Jobs } from "@/lib/jobs/queue";
import { textChanged } from "@/lib/signatures/text-changed";
import { exactFiles } from "./exact-files";
import { exactText } from "./exact-text";
import { keepHistory } from "./keep-history";
import { loadInput } from "./load-input";

/**
 * Called in the transaction that adds a file to an input or takes one off, while the row of the contribution is held:
 * the exact text is another one then, the revision counts it, and confirmations are asked again. For a comment, whose
 * files nobody signs, only the revision counts. Gives the revision that now stands.
 * @param personId who changed the files; the author when left out
 */
export async function refreshExactText(
  tx: Transaction,
  jobs: Jobs,
  contributionId: string,
  personId?: string,
): Promise<{ revision: number }> {
  const contribution = await tx.contribution.update({
    where: { id: contributionId },
    data: { revision: { increment: 1 } },
    select: {
      id: true,
      kind: true,
      revision: true,
      language: true,
      authorId: true,
      organisation: { select: { stakeholderGroup: true } },
    },
  });
  const { revision } = contribution;
  if (contribution.kind !== "input") return { revision };
  const input = await loadInput(tx, contribution);
  const { sha256: textSha256 } = exactText(input.content, await exactFiles(tx, contributionId));
  if (textSha256 === input.textSha256) return { revision };
  const at = await databaseNow(tx);
  await tx.input.update({ where: { contributionId }, data: { textSha256 }, select: { contributionId: true } });
  const by = personId ?? contribution.authorId;
  const { content, words, templateId } = input;
  const state = { contributionId, revision, templateId, content, textSha256, words, at, personId: by };
  await keepHistory(tx, { ...state, origin: "typed" });
  await textChanged(tx, jobs, { contributionId, textSha256, at });
  return { revision };
}
