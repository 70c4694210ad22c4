import { database } from "@/lib/db/client";
import { loadDraft } from "@/lib/drafts/load-draft";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { readLocalised } from "@/lib/kernel/localised";
import { offeredOrganisationNames } from "@/lib/organisations/offered-names";
import { currentText, currentTexts } from "./current-texts";
import { documentPolicy } from "./policy";
import { proposeThemes } from "./propose-themes";
import { storedThemes } from "./stored-themes";
import { storedTopics } from "./stored-topics";
import { writeReferences } from "./theme-references";

/** Drafts that are offered to be related to; more are named by their address. */
const mostOffered = 300;

export type DocumentsForDesk = Awaited<ReturnType<typeof getDocumentsForDesk>>;

/** Relations, sponsors and annotations of a draft, and what the reader may do there. */
export async function getDocumentsForDesk(actor: Actor, draftId: string) {
  const { subject } = await loadDraft(database(), actor, draftId);
  const may = {
    relate: documentPolicy.relate(actor, subject),
    sponsor: documentPolicy.sponsor(actor, subject),
    annotate: documentPolicy.annotate(actor, subject),
  };
  if (!may.relate && !may.sponsor && !may.annotate) throw notFound();
  const other = { select: { id: true, title: true } } as const;
  const row = await database().draft.findUniqueOrThrow({
    where: { id: draftId },
    select: {
      id: true,
      title: true,
      consultation: { select: { slug: true, title: true } },
      relations: {
        orderBy: { createdAt: "asc" },
        select: { id: true, kind: true, title: true, address: true, toDraft: other },
      },
      sponsors: {
        orderBy: [{ joinedOn: "asc" }, { name: "asc" }],
        select: { id: true, name: true, joinedOn: true, leftOn: true, organisation: { select: { name: true } } },
      },
      versions: {
        where: { status: { not: "draft" } },
        orderBy: { position: "desc" },
        select: {
          id: true,
          slug: true,
          label: true,
          language: true,
          annotations: {
            orderBy: { createdAt: "asc" },
            select: {
              id: true,
              kind: true,
              words: true,
              createdAt: true,
              withdrawnAt: true,
              paragraph: { select: { number: true, anchor: true } },
            },
          },
        },
      },
    },
  });
  return {
    may,
    id: row.id,
    title: readLocalised(row.title),
    consultation: { ...row.consultation, title: readLocalised(row.consultation.title) },
    relations: row.relations.map(({ toDraft, ...relation }) => ({
      ...relation,
      draft: toDraft === null ? null : { id: toDraft.id, title: readLocalised(toDraft.title) },
    })),
    sponsors: row.sponsors.map(({ organisation, ...sponsor }) => ({
      ...sponsor,
      name: organisation?.name ?? sponsor.name,
    })),
    versions: row.versions.map(({ annotations, ...version }) => ({
      ...version,
      label: readLocalised(version.label),
      annotations: annotations.map((annotation) => ({ ...annotation, words: readLocalised(annotation.words) })),
    })),
    others: may.relate ? await offeredDrafts(draftId, subject.processId) : [],
    organisations: may.sponsor ? await offeredOrganisationNames() : [],
  };
}

/** Drafts with a published text, those of the same process first. */
async function offeredDrafts(draftId: string, processId: string) {
  const rows = await database().draft.findMany({
    where: {
      id: { not: draftId },
      versions: { some: { status: { not: "draft" } } },
      consultation: { status: { not: "draft" }, process: { status: "published" } },
    },
    orderBy: { createdAt: "desc" },
    take: mostOffered,
    select: { id: true, title: true, consultation: { select: { title: true, processId: true } } },
  });
  return rows
    .toSorted((a, b) => Number(b.consultation.processId === processId) - Number(a.consultation.processId === processId))
    .map(({ id, title, consultation }) => ({
      id,
      title: readLocalised(title),
      consultation: readLocalised(consultation.title),
    }));
}

export type ThemesForDesk = Awaited<ReturnType<typeof getThemesForDesk>>;

/**
 * The themes of a consultation as the form shows them. Where there are none, those that the program proposes, which
 * are kept only once they are saved.
 */
export async function getThemesForDesk(actor: Actor, slug: string) {
  const consultation = await database().consultation.findUnique({
    where: { slug },
    select: { id: true, slug: true, title: true, processId: true },
  });
  if (consultation === null || !documentPolicy.arrangeThemes(actor, consultation)) throw notFound();
  const [texts, { themes, fingerprint }] = await Promise.all([
    currentTexts(database(), consultation.id),
    storedThemes(database(), consultation.id),
  ]);
  const proposed = themes.length > 0 || texts.length < 2 ? [] : proposeThemes(texts);
  const shown = [
    ...themes.map((theme) => ({ ...theme, language: null })),
    ...proposed.map(({ title, language, lineageIds }) => ({
      id: "",
      title: { [language]: title },
      lineageIds,
      language,
    })),
  ];
  return {
    id: consultation.id,
    slug: consultation.slug,
    title: readLocalised(consultation.title),
    fingerprint,
    isProposal: proposed.length > 0,
    drafts: texts.map(({ draftId, title }) => ({ id: draftId, title })),
    themes: shown.map(({ id, title, lineageIds }) => ({
      id,
      title,
      paragraphs: Object.fromEntries(
        texts.map((text) => [text.draftId, writeReferences(new Set(lineageIds), text.paragraphs)]),
      ),
    })),
  };
}

export type TopicsForDesk = Awaited<ReturnType<typeof getTopicsForDesk>>;

/** What the paragraphs of a draft's latest text are about, as its form shows it. Refuses: not_found. */
export async function getTopicsForDesk(actor: Actor, draftId: string) {
  const { subject } = await loadDraft(database(), actor, draftId);
  if (!documentPolicy.annotate(actor, subject)) throw notFound();
  const text = await currentText(database(), draftId);
  if (text === null) throw notFound();
  const { topics, fingerprint } = await storedTopics(database(), text);
  return {
    ...{ draftId, title: text.title, fingerprint },
    topics: [...topics].map(([topic, lineages]) => ({ topic, paragraphs: writeReferences(lineages, text.paragraphs) })),
  };
}
