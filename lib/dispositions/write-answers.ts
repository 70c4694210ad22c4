import type { Transaction } from "@/lib/db/client";
import { recordTransitions } from "@/lib/db/transitions";
import type { Actor } from "@/lib/kernel/actor";
import { type Disposition, decidedFrom } from "./lifecycle";
import type { Answered } from "./load-answered";

export type ParagraphAnswer = { paragraphId: string; state: Exclude<Disposition, "pending">; observation: string };

/** What a sheet is to say from now on. */
export type NewAnswer = {
  contribution: Answered;
  state: Disposition;
  observation: string;
  language: string;
  mergedIntoId: string | null;
  paragraphs: ParagraphAnswer[];
  tags: string[];
  assigneeId: string | null;
};

/**
 * Writes sheets whose contributions are locked, the overall state on the contributions, and a transition for each
 * whose answer is another now. Who may, and what may be answered, are the caller's questions. The public sees none of
 * this before it is published, and so the contribution's own revision and hour of change stay as they are.
 */
export async function writeAnswers(
  tx: Transaction,
  actor: Actor,
  answers: readonly NewAnswer[],
  at: Date,
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map((answer) => ({ answer, ...sheetOf(answer, actor, at) }));
  const ids = rows.map(({ sheet }) => sheet.contributionId);
  await tx.paragraphDisposition.deleteMany({ where: { contributionId: { in: ids } } });
  await upsertSheets(
    tx,
    rows.map(({ sheet }) => sheet),
  );
  await tx.paragraphDisposition.createMany({
    data: answers.flatMap(({ contribution, paragraphs }) =>
      paragraphs.map((one) => ({ contributionId: contribution.id, ...one })),
    ),
  });
  await tx.$executeRaw`
    UPDATE contribution c SET disposition = s.state
    FROM unnest(${ids}::uuid[], ${answers.map(({ state }) => state)}::"DispositionState"[]) AS s (id, state)
    WHERE c.id = s.id AND c.disposition <> s.state`;
  const decided = rows.filter(({ isAnother }) => isAnother);
  await recordTransitions(
    tx,
    decided.map(({ answer: { contribution, observation }, sheet }) => ({
      subject: "contribution",
      subjectId: contribution.id,
      field: "disposition",
      from: contribution.answer?.state ?? "pending",
      to: sheet.state,
      actor,
      reason: observation === "" ? null : observation,
      at,
    })),
  );
}

function sheetOf(answer: NewAnswer, actor: Actor, at: Date) {
  const { contribution, state: wanted, observation, language, mergedIntoId, tags, assigneeId } = answer;
  const before = contribution.answer;
  const state = decidedFrom(before?.state ?? "pending", wanted);
  const isAnother = JSON.stringify(saidBy({ ...answer, state })) !== JSON.stringify(saidBy(before));
  const decided =
    isAnother || before === null ? { at, by: actor.personId } : { at: before.decidedAt, by: before.decidedById };
  return {
    isAnother,
    sheet: {
      contributionId: contribution.id,
      state,
      observation,
      language,
      tags,
      assigneeId,
      mergedIntoId,
      decidedAt: state === "pending" ? null : (decided.at?.toISOString() ?? null),
      decidedById: state === "pending" ? null : decided.by,
      at: at.toISOString(),
    },
  };
}

type Said = {
  state: Disposition;
  observation: string;
  language: string;
  mergedIntoId: string | null;
  paragraphs: readonly { paragraphId: string; state: Disposition; observation: string }[];
};

/** The part of a sheet that is the answer, in one order; a sheet that was not begun says nothing. */
function saidBy(said: Said | null) {
  if (said === null) return ["pending", "", "", null, []];
  const { state, observation, language, mergedIntoId } = said;
  const paragraphs = said.paragraphs.map((one) => [one.paragraphId, one.state, one.observation]).sort();
  return [state, observation, observation === "" ? "" : language, mergedIntoId, paragraphs];
}

/** One statement for all: thousands of sheets may be answered at once. */
async function upsertSheets(tx: Transaction, sheets: readonly object[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO disposition AS d
      ("contributionId", state, observation, language, tags, "assigneeId", "mergedIntoId", revision, "updatedAt",
       "decidedAt", "decidedById")
    SELECT s."contributionId", s.state::"DispositionState", s.observation, s.language,
           ARRAY(SELECT jsonb_array_elements_text(s.tags)), s."assigneeId", s."mergedIntoId", 1, s.at,
           s."decidedAt", s."decidedById"
    FROM jsonb_to_recordset(${JSON.stringify(sheets)}::jsonb) AS s (
      "contributionId" uuid, state text, observation text, language text, tags jsonb, "assigneeId" uuid,
      "mergedIntoId" uuid, "decidedAt" timestamptz, "decidedById" uuid, at timestamptz)
    ON CONFLICT ("contributionId") DO UPDATE SET
      state = EXCLUDED.state, observation = EXCLUDED.observation, language = EXCLUDED.language,
      tags = EXCLUDED.tags, "assigneeId" = EXCLUDED."assigneeId", "mergedIntoId" = EXCLUDED."mergedIntoId",
      revision = d.revision + 1, "updatedAt" = EXCLUDED."updatedAt",
      "decidedAt" = EXCLUDED."decidedAt", "decidedById" = EXCLUDED."decidedById"`;
}
