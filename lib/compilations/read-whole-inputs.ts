import { exportedAnswers } from "@/lib/answers/exported-answers";
import { readInputs } from "@/lib/answers/read-inputs";
import { openFilesOf } from "@/lib/attachments/open-files";
import { fingerprintFor } from "@/lib/contributions/public-fingerprint";
import { publishedBy } from "@/lib/contributions/published-by";
import { exportedCorrections } from "@/lib/corrections/exported-corrections";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { publishedAnswerColumns, readPublishedAnswer } from "@/lib/dispositions/published-answer";

/** A published input with everything that is public of it and fits into a table. Instants are RFC 3339 in UTC. */
export type WholeInput = Awaited<ReturnType<typeof readWholeInputs>> extends Map<string, infer Input> ? Input : never;

/** Published inputs whole, by their ids. What is a comment, or was taken back since the ids were read, is missing. */
export async function readWholeInputs(ids: readonly string[], now: Date, site: string) {
  const inputs = await readInputs([...ids], {}, {}, now);
  // Read last, so that what was taken back while the words were read is not given out.
  const rows = await database().contribution.findMany({
    where: { id: { in: [...ids] }, kind: "input", ...publishedBy(now) },
    select: columns,
  });
  const byId = new Map(inputs.map((input) => [input.id, input]));
  const found = rows.flatMap((row) => {
    const input = byId.get(row.id);
    if (input === undefined) return [];
    const [answered] = row.publishedDispositions.map(readPublishedAnswer);
    const whole = {
      kind: "input" as const,
      reference: input.reference,
      url: `${site}/en/contributions/${input.reference}`,
      title: input.title,
      about: row.input?.about ?? null,
      organisation: input.author?.name ?? null,
      stakeholderGroup: input.author?.stakeholderGroup ?? null,
      receivedAt: (row.submittedAt ?? input.publishedAt).toISOString(),
      publishedAt: input.publishedAt.toISOString(),
      late: input.late,
      joint: input.joint,
      signatories: input.signatories,
      redacted: input.redacted,
      language: input.language,
      sha256: fingerprintFor(row),
      topics: row.topics,
      impacts: row.impacts,
      disposition: answered === undefined ? null : { state: answered.state, observation: answered.observation },
      corrections: exportedCorrections(input.corrections),
      answers: exportedAnswers(input, site),
    };
    return [[row.id, whole] as const];
  });
  return new Map(found);
}

const columns = {
  id: true,
  publication: true,
  submittedAt: true,
  topics: true,
  impacts: true,
  input: { select: { about: true } },
  receipts: { select: { sha256: true }, orderBy: { receivedAt: "desc" }, take: 1 },
  publishedDispositions: {
    select: publishedAnswerColumns,
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: 1,
  },
} satisfies Prisma.ContributionSelect;

/** Addresses of the files beside published contributions, by the id of the contribution. */
export async function fileAddresses(
  contributions: readonly { id: string; reference: string }[],
  now: Date,
  site: string,
): Promise<Map<string, string[]>> {
  const files = await openFilesOf(
    contributions.map(({ id }) => id),
    now,
  );
  return new Map(
    contributions.map(({ id, reference }) => [
      id,
      (files.get(id) ?? []).map((file) => `${site}/api/v1/contributions/${reference}/files/${file}`),
    ]),
  );
}
