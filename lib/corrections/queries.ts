import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { inLocale, type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { standingsOf } from "@/lib/moderation/decidable";
import { ownOrganisations } from "@/lib/moderation/load-moderated";
import { type EntryFact, entryFactOf } from "@/lib/organisations/entry-facts";
import { namesOfWholes } from "@/lib/organisations/names-of-wholes";
import { correctionPolicy, correctionsVisibleTo } from "./policy";

/** A correction as the desk shows it. */
export type DeskCorrection = {
  id: string;
  revision: number;
  /** Reference of the contribution, symbol of the text, or name of the organisation. */
  name: string;
  /** Of the paragraph of a text; null where it has none, and for everything else. */
  number: string | null;
  /** Its public page, without the language. */
  page: string;
  /** Empty for an entry of the directory, which is in none. */
  consultation: Localised;
  /** Which fact of an entry; null for everything else. */
  fact: EntryFact | null;
  /** Names of the organisations that a correction of what an entry is a part of speaks of, by their addresses. */
  wholes: Readonly<Record<string, string>>;
  quote: string;
  correct: string;
  /** What was put there instead of what was suggested; null where nothing else. */
  accepted: string | null;
  source: string | null;
  language: string;
  /** Language of the text that is corrected. */
  textLanguage: string;
  asOf: Date | null;
  suggestedAt: Date;
  /** The organisation that suggested it; null for a reader, and for a person alone. */
  suggestedFor: string | null;
  byItsSide: boolean;
  /** Added by somebody who reviews corrections, so that nobody had to look at it. */
  byDesk: boolean;
  wantsAnswer: boolean;
  mayReview: boolean;
  mayWithdraw: boolean;
};

const columns = {
  ...{ id: true, revision: true, quote: true, correct: true, source: true, language: true, asOf: true },
  ...{
    accepted: true,
    suggestedAt: true,
    byItsSide: true,
    suggestedById: true,
    suggestedForId: true,
    answerTo: true,
    origin: true,
  },
  ...{ field: true, organisationId: true },
  organisation: { select: { name: true, slug: true, descriptionLanguage: true } },
  suggestedFor: { select: { name: true } },
  contribution: {
    select: {
      ...{ id: true, reference: true, language: true, authorId: true, organisationId: true },
      consultation: { select: { processId: true, title: true } },
      version: { select: { draftId: true } },
    },
  },
  paragraph: {
    select: {
      ...{ number: true, anchor: true },
      version: {
        select: {
          ...{ slug: true, label: true, language: true, draftId: true, title: true },
          draft: {
            select: {
              ...{ slug: true, symbol: true },
              consultation: { select: { slug: true, processId: true, title: true } },
            },
          },
        },
      },
    },
  },
} as const;

/**
 * Corrections before this actor: those that wait, the oldest first, or those that stand. Suggestions for what was
 * taken back or refused meanwhile are left out.
 */
export async function listCorrections(
  actor: Actor,
  state: "pending" | "standing",
  cursor: string | null,
  size = 25,
): Promise<Page<DeskCorrection>> {
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const rows = await database().correction.findMany({
    where: {
      state,
      AND: [
        correctionsVisibleTo(actor),
        stillThere,
        after === null
          ? {}
          : { OR: [{ suggestedAt: { gt: after.at } }, { suggestedAt: after.at, id: { gt: after.id } }] },
      ],
      ...(after === null ? {} : { suggestedAt: { gte: after.at } }),
    },
    orderBy: [{ suggestedAt: "asc" }, { id: "asc" }],
    take: size + 1,
    select: columns,
  });
  const { items, next } = toPage(rows, size, (row) => ({ key: row.suggestedAt.toISOString(), id: row.id }));
  return { next, items: await shown(actor, items) };
}

/** How many wait for this actor; null without an office. */
export async function countCorrections(actor: Actor): Promise<number | null> {
  if (!correctionPolicy.openDesk(actor, undefined)) return null;
  return database().correction.count({
    where: { state: "pending", AND: [correctionsVisibleTo(actor), stillThere] },
  });
}

const stillThere = {
  OR: [
    { paragraphId: { not: null } },
    { organisation: { status: "verified" as const } },
    {
      contribution: {
        submission: "submitted" as const,
        protection: { not: "confidential" as const },
        publication: { in: ["published" as const, "published_redacted" as const] },
      },
    },
  ],
};

type Row = Awaited<ReturnType<typeof findRows>>[number];

function findRows() {
  return database().correction.findMany({ select: columns });
}

async function shown(actor: Actor, rows: readonly Row[]): Promise<DeskCorrection[]> {
  const db = database();
  const contributions = rows.flatMap(({ contribution }) => contribution ?? []);
  const standings = await standingsOf(db, actor, contributions);
  const own = await ownOrganisations(db, actor);
  const lines = rows.map(({ organisationId, field, quote, correct, accepted }) => ({
    fact: organisationId === null ? null : entryFactOf(field),
    ...{ before: quote, after: `${correct}\n${accepted ?? ""}` },
  }));
  const names = await namesOfWholes(db, lines);
  return rows.map((row) => {
    const { contribution, paragraph, suggestedById, suggestedForId, suggestedFor, answerTo, origin, ...rest } = row;
    const { field, organisationId, organisation: _entry, ...words } = rest;
    const standing = contribution === null ? undefined : standings.get(contribution.id);
    const isOwn =
      contribution !== null &&
      (standing === undefined ||
        standing.isOwnOrganisation ||
        standing.isOwnSubmission ||
        contribution.authorId === actor.personId ||
        (contribution.organisationId !== null && contribution.organisationId === actor.organisation?.id));
    const inProcess = {
      processId: (contribution?.consultation ?? paragraph?.version.draft.consultation)?.processId ?? "",
      draftId: contribution?.version?.draftId ?? paragraph?.version.draftId ?? null,
      of: contribution === null ? ("paragraph" as const) : ("contribution" as const),
      isOwn,
    };
    const entry = { of: "organisation" as const, isOwn: own.has(organisationId ?? "") };
    const subject = organisationId === null ? inProcess : entry;
    const isOwnSuggestion = suggestedById === actor.personId || own.has(suggestedForId ?? "");
    return {
      ...words,
      ...placeOf(row),
      fact: organisationId === null ? null : entryFactOf(field),
      wholes: field === "partOf" ? names : {},
      suggestedFor: suggestedFor?.name ?? null,
      byDesk: origin === null,
      wantsAnswer: suggestedById !== null || answerTo !== null,
      mayReview: correctionPolicy.review(actor, { ...subject, isOwnSuggestion }),
      mayWithdraw: correctionPolicy.add(actor, subject),
    };
  });
}

function placeOf({ contribution, paragraph, organisation }: Row) {
  if (organisation !== null) {
    const { name, slug, descriptionLanguage } = organisation;
    const page = `/organisations/${slug}`;
    return { name, number: null, page, consultation: {}, textLanguage: descriptionLanguage ?? "en" };
  }
  if (paragraph === null) {
    const reference = contribution?.reference ?? "";
    return {
      name: reference,
      number: null,
      page: `/contributions/${reference}`,
      consultation: readLocalised(contribution?.consultation.title),
      textLanguage: contribution?.language ?? "en",
    };
  }
  const { version, number, anchor } = paragraph;
  const { draft } = version;
  const label = inLocale(readLocalised(version.label), "en").text;
  return {
    name: `${draft.symbol ?? version.title}/${label}`,
    number,
    page: `/consultations/${draft.consultation.slug}/drafts/${draft.slug}/${version.slug}#${anchor}`,
    consultation: readLocalised(draft.consultation.title),
    textLanguage: version.language,
  };
}
