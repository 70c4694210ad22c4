import { normsOf } from "@/lib/amendments/norm-of";
import { answeredQuestions } from "@/lib/answers/questions";
import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { normNames } from "@/lib/templates/norm-names";
import type { PositionRowKind } from "./schema";

/** Where positions are looked for: a consultation, or all published ones of a process. */
export type PositionScope = {
  processId: string;
  /** Null for the whole process. */
  consultationId: string | null;
  /** The published consultations it covers. */
  consultationIds: string[];
};

/** A row. A norm is named by the interface, everything else by the words of its organisers. */
export type PositionRow = {
  /** "1.q7" for a question, "norm-f" for a norm, the slug of an area. */
  key: string;
  number: string | null;
  /** Null for a norm. */
  title: Localised | null;
};

/** A paragraph of a version that belongs to a norm. */
export type NormPlace = { id: string; versionId: string; norm: string };

export type PositionRows = { kind: PositionRowKind; rows: PositionRow[]; places: NormPlace[] };

/** The rows of one kind in their order. Of the norms there are always eleven. */
export async function positionRows(scope: PositionScope, kind: PositionRowKind, now: Date): Promise<PositionRows> {
  switch (kind) {
    case "question":
      return { kind, rows: await questionRows(scope, now), places: [] };
    case "norm":
      return {
        kind,
        rows: normNames.map((key) => ({ key, number: null, title: null })),
        places: await normPlaces(scope.consultationIds),
      };
    case "area":
      return { kind, rows: await areaRows(scope.processId), places: [] };
  }
}

/** Which kinds have rows here, in the order in which they are offered. */
export async function offeredRows({ processId, consultationId }: PositionScope): Promise<PositionRowKind[]> {
  const db = database();
  const [questions, areas] = await Promise.all([
    consultationId === null
      ? 0
      : db.templatePart.count({
          where: { template: { round: { consultationId }, state: { in: ["current", "replaced"] } } },
        }),
    db.area.count({ where: { processId } }),
  ]);
  return [...(questions > 0 ? (["question"] as const) : []), "norm", ...(areas > 0 ? (["area"] as const) : [])];
}

async function questionRows({ consultationId }: PositionScope, now: Date): Promise<PositionRow[]> {
  if (consultationId === null) return [];
  const questions = await answeredQuestions(consultationId, now);
  return questions.map(({ round, key, number, title }) => ({ key: `${round.position}.${key}`, number, title }));
}

async function areaRows(processId: string): Promise<PositionRow[]> {
  const areas = await database().area.findMany({
    where: { processId },
    orderBy: { position: "asc" },
    select: { slug: true, name: true },
  });
  return areas.map(({ slug, name }) => ({ key: slug, number: null, title: readLocalised(name) }));
}

/** Paragraphs about a norm, in every published text: a comment on one of them is a position on the norm. */
async function normPlaces(consultationIds: string[]): Promise<NormPlace[]> {
  const paragraphs = await database().paragraph.findMany({
    where: { version: { status: { not: "draft" }, draft: { consultationId: { in: consultationIds } } } },
    orderBy: [{ versionId: "asc" }, { position: "asc" }],
    select: { id: true, versionId: true, kind: true, depth: true, aliases: true },
  });
  return [...Map.groupBy(paragraphs, ({ versionId }) => versionId)].flatMap(([versionId, text]) =>
    [...normsOf(text)].map(([id, norm]) => ({ id, versionId, norm })),
  );
}
