import type { Transaction } from "./client";
import { type Sql, sql } from "./sql";

/** The process that something belongs to, and the draft where it is on one. */
export type Place = { processId: string; draftId: string | null };

const ofConsultation = sql`JOIN consultation c ON c.id = `;
const ofVersion = sql`JOIN draft_version v ON v.id = t."versionId" JOIN draft d ON d.id = v."draftId"
  JOIN consultation c ON c.id = d."consultationId"`;
const ofContribution = sql`JOIN contribution k ON k.id = t."contributionId" JOIN consultation c ON c.id = k."consultationId"
  LEFT JOIN draft_version v ON v.id = k."versionId"`;

const ofEvent = sql`JOIN event e ON e.id = t."eventId"`;

/** For each kind of thing that is done in a process, where its rows are: `t` is the thing, `c` its consultation. */
const places: Readonly<Record<string, Sql>> = {
  process: sql`SELECT t.id AS "processId", NULL::uuid AS "draftId" FROM process t`,
  office: sql`SELECT t."processId", t."draftId" FROM process_role t`,
  accreditation: sql`SELECT t."processId", NULL::uuid AS "draftId" FROM accreditation t`,
  glossary_term: sql`SELECT t."processId", NULL::uuid AS "draftId"
    FROM (SELECT * FROM glossary_term WHERE "processId" IS NOT NULL) t`,
  event: sql`SELECT t."processId", NULL::uuid AS "draftId" FROM event t`,
  registration: sql`SELECT e."processId", NULL::uuid AS "draftId" FROM registration t ${ofEvent}`,
  speaker_request: sql`SELECT e."processId", NULL::uuid AS "draftId" FROM speaker_request t ${ofEvent}`,
  session_report: sql`SELECT e."processId", NULL::uuid AS "draftId" FROM session_report t ${ofEvent}`,
  statement: sql`SELECT e."processId", NULL::uuid AS "draftId" FROM statement t
    JOIN speaker_request r ON r.id = t."requestId" JOIN event e ON e.id = r."eventId"`,
  consultation: sql`SELECT t."processId", NULL::uuid AS "draftId" FROM consultation t`,
  round: sql`SELECT c."processId", NULL::uuid AS "draftId" FROM round t ${ofConsultation} t."consultationId"`,
  campaign: sql`SELECT c."processId", NULL::uuid AS "draftId" FROM campaign t ${ofConsultation} t."consultationId"`,
  template: sql`SELECT c."processId", NULL::uuid AS "draftId" FROM input_template t
    JOIN round r ON r.id = t."roundId" ${ofConsultation} r."consultationId"`,
  draft_version: sql`SELECT c."processId", t."draftId" FROM draft_version t
    JOIN draft d ON d.id = t."draftId" ${ofConsultation} d."consultationId"`,
  annotation: sql`SELECT c."processId", v."draftId" FROM annotation t ${ofVersion}`,
  contribution: sql`SELECT c."processId", v."draftId" FROM contribution t ${ofConsultation} t."consultationId"
    LEFT JOIN draft_version v ON v.id = t."versionId"`,
  decision_proposal: sql`SELECT c."processId", v."draftId" FROM decision_proposal t ${ofContribution}`,
  endorsement: sql`SELECT c."processId", v."draftId" FROM endorsement t LEFT JOIN contribution k ON k.id = t."contributionId"
    LEFT JOIN draft_version v ON v.id = coalesce(k."versionId", t."versionId") LEFT JOIN draft d ON d.id = v."draftId"
    ${ofConsultation} coalesce(k."consultationId", d."consultationId")`,
  correction: sql`SELECT c."processId", v."draftId" FROM correction t LEFT JOIN contribution k ON k.id = t."contributionId"
    LEFT JOIN paragraph p ON p.id = t."paragraphId" LEFT JOIN draft_version v ON v.id = coalesce(k."versionId", p."versionId")
    LEFT JOIN draft d ON d.id = v."draftId" ${ofConsultation} coalesce(k."consultationId", d."consultationId")`,
  translation: sql`SELECT c."processId", v."draftId" FROM translation t LEFT JOIN contribution k ON k.id = t."contributionId"
    LEFT JOIN paragraph p ON p.id = t."paragraphId" LEFT JOIN draft_version v ON v.id = coalesce(k."versionId", p."versionId")
    LEFT JOIN draft d ON d.id = v."draftId" ${ofConsultation} coalesce(k."consultationId", d."consultationId")`,
};

/** Where something is; null for what is in no process, such as an organisation. */
export async function placeOf(tx: Transaction, subject: string, subjectId: string): Promise<Place | null> {
  const found = places[subject];
  if (found === undefined) return null;
  const [place] = await tx.$queryRaw<Place[]>`${found} WHERE t.id = ${subjectId}::uuid`;
  return place ?? null;
}
