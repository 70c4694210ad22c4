import type { CorrectedWords } from "@/lib/corrections/corrected-words";
import { standingCorrections } from "@/lib/corrections/standing-corrections";
import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { type PublicAuthor, publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { type Signer, signersOf } from "@/lib/signatures/signers-of";
import { partsOfTemplates } from "@/lib/templates/parts-of-templates";
import type { AnswersScope } from "./find-inputs";
import type { AnswersFilter } from "./schema";

/** The answer of one input to one part. */
export type PublicAnswer = {
  key: string;
  /** As it was asked; null where that can no longer be found. */
  question: { number: string | null; title: Localised; kind: "section" | "question" } | null;
  keyMessage: string | null;
  recommendation: string | null;
  bodyHtml: string | null;
  bodyText: string;
  choices: Localised[];
  areaId: string | null;
  norm: string | null;
  /** What readers had corrected in it. */
  corrections: CorrectedWords[];
};

/** A published input with those of its answers that were asked for, in the order of the parts. */
export type PublicInput = {
  id: string;
  reference: string;
  title: string;
  language: string;
  publishedAt: Date;
  /** Null is "a person". */
  author: PublicAuthor | null;
  joint: boolean;
  /** Whose names stand under it beside that of its lead; nobody where names are protected. */
  signatories: Signer[];
  /** Whether it was received after the closing hour. */
  late: boolean;
  /** Whether some of its words are not read. */
  redacted: boolean;
  consultation: { slug: string; title: Localised };
  round: { position: number; name: Localised; agendaItem: Localised };
  /** Of its title and of what it says of itself. */
  corrections: CorrectedWords[];
  answers: PublicAnswer[];
};

const columns = {
  id: true,
  reference: true,
  language: true,
  publishedAt: true,
  late: true,
  publication: true,
  ...publicAuthorSelect,
  consultation: { select: { slug: true, title: true } },
  round: { select: { position: true, name: true, agendaItem: true } },
  input: {
    select: {
      title: true,
      joint: true,
      templateId: true,
      parts: {
        orderBy: { position: "asc" },
        select: {
          partKey: true,
          keyMessage: true,
          recommendation: true,
          bodyHtml: true,
          bodyText: true,
          choices: true,
          areaId: true,
          norm: true,
          area: { select: { slug: true } },
        },
      },
    },
  },
} as const;

/** Inputs by their ids, in this order. Whether they may be read was settled by whoever found the ids. */
export async function readInputs(
  ids: string[],
  scope: AnswersScope,
  filter: AnswersFilter,
  now: Date,
): Promise<PublicInput[]> {
  const [rows, corrections, signers] = await Promise.all([
    database().contribution.findMany({ where: { id: { in: ids } }, select: columns }),
    standingCorrections(ids, now),
    signersOf(ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const asked = await partsOfTemplates(database(), [...new Set(rows.flatMap(({ input }) => input?.templateId ?? []))]);
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row?.input === undefined || row.input === null || row.publishedAt === null) return [];
    const { title, joint, templateId, parts } = row.input;
    const corrected = Map.groupBy(corrections.get(id) ?? [], ({ part }) => part);
    return {
      id,
      reference: row.reference ?? "",
      title,
      language: row.language,
      publishedAt: row.publishedAt,
      author: publicAuthor(row),
      joint,
      signatories: signers.get(id) ?? [],
      late: row.late,
      redacted: row.publication === "published_redacted",
      consultation: { slug: row.consultation.slug, title: readLocalised(row.consultation.title) },
      round: {
        position: row.round.position,
        name: readLocalised(row.round.name),
        agendaItem: readLocalised(row.round.agendaItem),
      },
      corrections: corrected.get(null) ?? [],
      answers: onlyOnce(
        parts
          .filter((part) => isAskedFor(part, row.round.position, scope, filter))
          .map((part) => ({
            ...toAnswer(
              part,
              asked.get(templateId)?.find(({ key }) => key === part.partKey),
              filter,
            ),
            corrections: (corrected.get(part.partKey) ?? []).filter((one) => isShown(one, filter)),
          })),
      ),
    };
  });
}

type PartRow = {
  partKey: string;
  keyMessage: string | null;
  recommendation: string | null;
  bodyHtml: string | null;
  bodyText: string;
  choices: string[];
  areaId: string | null;
  norm: string | null;
  area: { slug: string } | null;
};

function isAskedFor(row: PartRow, round: number, scope: AnswersScope, filter: AnswersFilter): boolean {
  const { part, area, norm, field } = filter;
  return (
    (scope.areaId === undefined || row.areaId === scope.areaId) &&
    (part === undefined || (part !== null && part.key === row.partKey && part.round === round)) &&
    (area === undefined || row.area?.slug === area) &&
    (norm === undefined || row.norm === norm) &&
    (field === "key_message"
      ? row.keyMessage !== null
      : field === "recommendation"
        ? row.recommendation !== null
        : isWritten(row))
  );
}

/** Whether the words that are corrected are among those that were asked for. */
function isShown({ field }: CorrectedWords, filter: AnswersFilter): boolean {
  if (filter.field === undefined) return true;
  return field?.endsWith(filter.field === "key_message" ? ":keyMessage" : ":recommendation") ?? false;
}

function isWritten({ keyMessage, recommendation, bodyText, choices }: PartRow): boolean {
  return keyMessage !== null || recommendation !== null || bodyText !== "" || choices.length > 0;
}

type Asked = PublicAnswer["question"] & { choices: { key: string; label: Localised }[] };

function toAnswer(row: PartRow, asked: Asked | undefined, { field }: AnswersFilter): Omit<PublicAnswer, "corrections"> {
  const whole = field === undefined;
  return {
    key: row.partKey,
    question: asked === undefined ? null : { number: asked.number, title: asked.title, kind: asked.kind },
    keyMessage: whole || field === "key_message" ? row.keyMessage : null,
    recommendation: whole || field === "recommendation" ? row.recommendation : null,
    bodyHtml: whole ? row.bodyHtml : null,
    bodyText: whole ? row.bodyText : "",
    choices: whole ? labelsOf(row.choices, asked) : [],
    areaId: row.areaId,
    norm: row.norm,
  };
}

function labelsOf(keys: readonly string[], asked: Asked | undefined): Localised[] {
  return (asked?.choices ?? []).filter(({ key }) => keys.includes(key)).map(({ label }) => label);
}

/** The same words under two parts of one input are told once. */
function onlyOnce(answers: PublicAnswer[]): PublicAnswer[] {
  const told = new Set<string>();
  return answers.filter(({ keyMessage, recommendation, bodyText, choices }) => {
    const words = JSON.stringify([keyMessage, recommendation, bodyText, choices]);
    if (told.has(words)) return false;
    told.add(words);
    return true;
  });
}
