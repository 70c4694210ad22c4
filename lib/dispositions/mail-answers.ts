import { publishedBy } from "@/lib/contributions/published-by";
import { publishedSql } from "@/lib/contributions/published-sql";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { listedNumbers } from "@/lib/i18n/lists";
import type { Jobs } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { findReaders, type Side } from "./readers-of-answers";

/** Contributors told in one transaction. */
const sidesAtOnce = 40;

/** Most answers written out in one mail; the others are counted, and a link leads to all. */
const mostInMail = 25;

/** Most paragraphs that are named for one answer. */
const mostNamed = 10;

/** Most characters of an observation in a mail. */
const longestInMail = 400;

type Deps = {
  jobs: Jobs;
  /** Leaves the job for those who come after this one. */
  goOn(tx: Transaction, after: string): Promise<void>;
};

/**
 * Leaves one mail to each reader of each contributor of a publication, with all their references and what became of
 * them. The key of each mail makes that asking again sends nothing twice; what was withdrawn or refused since is not
 * spoken of.
 */
export async function mailAnswers(
  { jobs, goOn }: Deps,
  publicationId: string,
  after: string | null,
  atOnce = sidesAtOnce,
): Promise<void> {
  await transaction(async (tx) => {
    const publication = await tx.dispositionPublication.findUnique({
      where: { id: publicationId },
      select: {
        id: true,
        publishedAt: true,
        version: {
          select: {
            slug: true,
            label: true,
            draft: { select: { slug: true, consultation: { select: { slug: true, title: true } } } },
          },
        },
      },
    });
    if (publication === null) return;
    const now = await databaseNow(tx);
    const sides = await findSides(tx, { publicationId, after, atOnce }, now);
    for (const side of sides) await tellSide(tx, jobs, publication, side, now);
    const last = sides.at(-1);
    if (sides.length === atOnce && last !== undefined) await goOn(tx, last.id);
  });
}

type Publication = {
  id: string;
  publishedAt: Date;
  version: {
    slug: string;
    label: unknown;
    draft: { slug: string; consultation: { slug: string; title: unknown } };
  };
};

type Turn = { publicationId: string; after: string | null; atOnce: number };

/** Organisations, and people alone, with an answer in the publication; by id. */
function findSides(tx: Transaction, { publicationId, after, atOnce }: Turn, now: Date): Promise<Side[]> {
  return tx.$queryRaw<Side[]>`
    SELECT coalesce(k."organisationId", k."authorId")::text AS id, k."organisationId" IS NULL AS "isPerson"
    FROM published_disposition a
      JOIN contribution k ON k.id = a."contributionId"
      JOIN round r ON r.id = k."roundId"
    WHERE a."publicationId" = ${publicationId}::uuid AND ${publishedSql(now)}
      AND (${after}::text IS NULL OR coalesce(k."organisationId", k."authorId") > ${after}::uuid)
    GROUP BY coalesce(k."organisationId", k."authorId"), k."organisationId" IS NULL
    ORDER BY coalesce(k."organisationId", k."authorId")
    LIMIT ${atOnce}`;
}

async function tellSide(tx: Transaction, jobs: Jobs, publication: Publication, side: Side, now: Date) {
  const { version, publishedAt } = publication;
  const { consultation } = version.draft;
  const where = {
    publicationId: publication.id,
    contribution: {
      ...(side.isPerson ? { organisationId: null, authorId: side.id } : { organisationId: side.id }),
      ...publishedBy(now),
    },
  };
  const count = await tx.publishedDisposition.count({ where });
  const answers = await tx.publishedDisposition.findMany({
    where,
    orderBy: { contribution: { reference: "asc" } },
    take: mostInMail,
    select: answerColumns,
  });
  const [first] = answers;
  if (first === undefined) return;
  const { organisation, round } = first.contribution;
  const query = new URLSearchParams({
    version: `${version.draft.slug}:${version.slug}`,
    ...(organisation === null ? {} : { organisation: organisation.slug }),
  });
  for (const reader of await findReaders(tx, publication.id, side)) {
    const { locale } = reader;
    await queueMail(tx, jobs, {
      to: reader.email,
      template: "dispositions-published",
      locale,
      key: `answers ${publication.id} ${side.id} ${reader.personId}`,
      values: {
        consultation: inLocale(readLocalised(consultation.title), locale).text,
        version: inLocale(readLocalised(version.label), locale).text,
        organisation: organisation?.name ?? "",
        publishedAt: publishedAt.toISOString(),
        zone: round.zone,
        count,
        answers: JSON.stringify(answers.map((answer) => inMail(answer, locale))),
        path: `/${locale}/me/answers`,
        tablePath: `/${locale}/consultations/${consultation.slug}/dispositions?${query}`,
      },
    });
  }
}

const answerColumns = {
  state: true,
  observation: true,
  mergedInto: true,
  contribution: {
    select: {
      reference: true,
      organisation: { select: { name: true, slug: true } },
      round: { select: { zone: true } },
      targets: { select: { paragraph: { select: { number: true } } }, orderBy: { paragraph: { position: "asc" } } },
    },
  },
} as const;

type AnswerRow = {
  state: string;
  observation: string;
  mergedInto: string | null;
  contribution: { reference: string | null; targets: { paragraph: { number: string | null } }[] };
};

function inMail({ state, observation, mergedInto, contribution }: AnswerRow, locale: string) {
  const letters = Array.from(observation);
  const numbers = contribution.targets.flatMap(({ paragraph }) => paragraph.number ?? []);
  return {
    reference: contribution.reference ?? "",
    paragraphs: listedNumbers(numbers.slice(0, mostNamed), locale),
    state,
    mergedInto: mergedInto ?? "",
    observation: letters.length > longestInMail ? `${letters.slice(0, longestInMail).join("")}…` : observation,
  };
}
