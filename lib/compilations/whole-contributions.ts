import { publishedContributions } from "@/lib/contributions/published-list";
import type { Page } from "@/lib/kernel/pages";
import { contributionLines, contributionsHead, type WholeContribution } from "./exported-contributions";
import { commentsOf } from "./public-contributions";
import { fileAddresses, readWholeInputs } from "./read-whole-inputs";

/** Contributions read at a time for a list that is written whole. */
const atOnce = 200;

/** Published comments and inputs of a consultation with their files, newest first, as a table has them. */
export async function wholeContributions(
  consultationId: string,
  now: Date,
  size: number,
  site: string,
  cursor?: string,
): Promise<Page<WholeContribution>> {
  const page = await publishedContributions({ consultationId }, now, size, cursor);
  const inputIds = page.items.flatMap(({ id, kind }) => (kind === "input" ? [id] : []));
  const [comments, inputs, files] = await Promise.all([
    commentsOf(page.items, now, site),
    readWholeInputs(inputIds, now, site),
    fileAddresses(page.items, now, site),
  ]);
  const commentBy = new Map(comments.map((comment) => [comment.reference, comment]));
  const items = page.items.flatMap(({ id, reference }): WholeContribution[] => {
    const [comment, input] = [commentBy.get(reference), inputs.get(id)];
    const beside = { files: files.get(id) ?? [] };
    if (comment !== undefined) return [{ kind: "comment", comment, ...beside }];
    return input === undefined ? [] : [{ kind: "input", input, ...beside }];
  });
  return { next: page.next, items };
}

/** All of them as CSV, part by part. */
export async function* contributionsAsCsv(consultationId: string, now: Date, site: string): AsyncGenerator<string> {
  yield contributionsHead();
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page: Page<WholeContribution> = await wholeContributions(consultationId, now, atOnce, site, cursor);
    yield contributionLines(page.items);
    cursor = page.next;
  }
}
