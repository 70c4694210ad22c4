import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import type { StakeholderGroupName } from "@/lib/organisations/stakeholder-groups";
import { partsOfTemplates } from "@/lib/templates/parts-of-templates";

/** A question of a consultation, as it was asked last, with how many published inputs answer it. */
export type AnsweredQuestion = {
  round: { position: number; name: Localised };
  key: string;
  kind: "section" | "question";
  number: string | null;
  title: Localised;
  guidance: Localised;
  areaId: string | null;
  norm: string | null;
  /** Empty for everybody. */
  groups: StakeholderGroupName[];
  answers: number;
};

/**
 * Every question of a consultation, round by round: those asked now in their order, then those asked before that were
 * answered. Questions of a draft are not among them.
 */
export async function answeredQuestions(consultationId: string, now: Date): Promise<AnsweredQuestion[]> {
  const templates = await database().inputTemplate.findMany({
    where: { round: { consultationId }, state: { in: ["current", "replaced"] } },
    orderBy: [{ round: { position: "asc" } }, { version: "desc" }],
    select: { id: true, state: true, round: { select: { id: true, position: true, name: true } } },
  });
  const [parts, counts] = await Promise.all([
    partsOfTemplates(
      database(),
      templates.map(({ id }) => id),
    ),
    countAnswers(
      templates.map(({ id }) => id),
      now,
    ),
  ]);
  const told = new Set<string>();
  return templates.flatMap(({ id, state, round }) =>
    (parts.get(id) ?? []).flatMap((part) => {
      const place = `${round.id} ${part.key}`;
      const answers = counts.get(place) ?? 0;
      if (told.has(place) || (state === "replaced" && answers === 0)) return [];
      told.add(place);
      return {
        round: { position: round.position, name: readLocalised(round.name) },
        key: part.key,
        kind: part.kind,
        number: part.number,
        title: part.title,
        guidance: part.guidance,
        areaId: part.areaId,
        norm: part.norm,
        groups: part.stakeholderGroups,
        answers,
      };
    }),
  );
}

async function countAnswers(templateIds: string[], now: Date): Promise<Map<string, number>> {
  if (templateIds.length === 0) return new Map();
  const rows = await database().$queryRaw<{ place: string; answers: number }[]>`
    SELECT r.id || ' ' || p."partKey" AS place, count(*)::int AS answers
    FROM input i
      JOIN contribution k ON k.id = i."contributionId"
      JOIN round r ON r.id = k."roundId"
      JOIN input_part p ON p."contributionId" = k.id
    WHERE i."templateId" = ANY(${templateIds}::uuid[]) AND ${publishedSql(now)}
      AND (p."keyMessage" IS NOT NULL OR p.recommendation IS NOT NULL OR p."bodyText" <> '' OR p.choices <> '{}')
    GROUP BY 1`;
  return new Map(rows.map(({ place, answers }) => [place, answers]));
}
