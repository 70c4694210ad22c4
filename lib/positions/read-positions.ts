import { inShort } from "@/lib/amendments/in-short";
import { openingWords } from "@/lib/contributions/opening-words";
import { publishedBy } from "@/lib/contributions/published-by";
import { readRedline, type StoredRedline } from "@/lib/contributions/stored-redline";
import { database } from "@/lib/db/client";
import { readLocalised } from "@/lib/kernel/localised";
import { type PublicAuthor, publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { partsOfTemplates } from "@/lib/templates/parts-of-templates";
import { type CitedField, fieldAnchor, partAnchor } from "@/lib/text/part-anchor";
import { longestWords, type Position } from "./position";
import { statementPositions } from "./read-statements";
import type { PositionSource } from "./said-sql";

/** What says where a position stands, as found by saidSql. */
export type FoundPosition = {
  source: PositionSource;
  id: string;
  part: string | null;
  at: Date;
  /** The organisation whose position it is where another one leads the input; null for what one says by oneself. */
  signer: string | null;
};

/** The positions that were found, in the same order; null for what was taken back since they were found. */
export async function readPositions(found: readonly FoundPosition[], now: Date): Promise<(Position | null)[]> {
  const ids = [...new Set(found.filter(({ source }) => source !== "statement").map(({ id }) => id))];
  const [contributions, parts, statements, signers] = await Promise.all([
    contributionsBy(ids, now),
    partsBy(found.flatMap(({ part }) => part ?? [])),
    statementPositions(found.filter(({ source }) => source === "statement").map(({ id }) => id)),
    signersBy(found.flatMap(({ signer }) => signer ?? [])),
  ]);
  return found.map(({ source, id, part, at, signer }) => {
    if (source === "statement") return statements.get(id) ?? null;
    const row = contributions.get(id);
    if (row === undefined || row.reference === null) return null;
    const answer = part === null ? null : (parts.get(part) ?? null);
    const signed = signer === null ? null : (signers.get(signer) ?? null);
    const author = publicAuthor(row);
    if (signer !== null && signed === null) return null;
    return {
      ...{
        key: part ?? id,
        source,
        reference: row.reference,
        meeting: null,
        path: `/contributions/${row.reference}${answer === null ? "" : `#${answer.anchor}`}`,
      },
      version: versionOf(row),
      ...(signed === null ? { author, lead: null } : { author: signed, lead: author?.name ?? null }),
      stance: source === "comment" ? (row.stance ?? "general") : null,
      wording: source === "comment" ? wordingOf(row) : null,
      choices: answer?.choices ?? [],
      words: source === "comment" ? openingWords(row.bodyText, longestWords) : (answer?.words ?? ""),
      language: row.language,
      publishedAt: at,
    };
  });
}

type ContributionRow = Awaited<ReturnType<typeof findContributions>>[number];

function versionOf({ version }: ContributionRow): Position["version"] {
  if (version === null) return null;
  const { label, draft, slug, language } = version;
  return { label: readLocalised(label), draft: draft.slug, slug, language };
}

function wordingOf({ redline, targets, ...row }: ContributionRow): StoredRedline | null {
  const quote = row.stance === "delete" ? (targets.find((target) => target.quote !== null)?.quote ?? null) : null;
  return inShort({ ...row, redline: readRedline(redline), quote });
}

function findContributions(ids: string[], now: Date) {
  return database().contribution.findMany({
    where: { id: { in: ids }, ...publishedBy(now) },
    select: {
      ...{ id: true, reference: true, language: true, stance: true, bodyText: true, redline: true },
      ...{ proposedText: true, addPosition: true, changeNote: true, termFrom: true, termTo: true },
      targets: { select: { quote: true } },
      ...publicAuthorSelect,
      version: { select: { slug: true, label: true, language: true, draft: { select: { slug: true } } } },
    },
  });
}

async function contributionsBy(ids: string[], now: Date) {
  return new Map((await findContributions(ids, now)).map((row) => [row.id, row]));
}

/** Organisations that put their names under inputs of others. */
async function signersBy(ids: string[]): Promise<Map<string, PublicAuthor>> {
  const rows = await database().organisation.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, slug: true, name: true, acronym: true, stakeholderGroup: true, country: true },
  });
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

async function partsBy(ids: string[]) {
  const rows = await database().inputPart.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, partKey: true, keyMessage: true, recommendation: true, bodyText: true, choices: true },
      input: { select: { templateId: true } },
    },
  });
  const asked = await partsOfTemplates(database(), [...new Set(rows.map(({ input }) => input.templateId))]);
  return new Map(
    rows.map((row) => {
      const labels = asked.get(row.input.templateId)?.find(({ key }) => key === row.partKey)?.choices ?? [];
      return [
        row.id,
        {
          anchor: anchorOf(row),
          words: openingWords(row.keyMessage ?? row.recommendation ?? row.bodyText, longestWords),
          choices: labels.filter(({ key }) => row.choices.includes(key)).map(({ label }) => label),
        },
      ];
    }),
  );
}

/** Where the words that are quoted stand on the page of their input. */
function anchorOf({ partKey, keyMessage, recommendation }: { partKey: string } & Record<CitedField, string | null>) {
  if (keyMessage !== null) return fieldAnchor(partKey, "keyMessage");
  return recommendation === null ? partAnchor(partKey) : fieldAnchor(partKey, "recommendation");
}
