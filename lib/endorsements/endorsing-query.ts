import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { type EndorsementState, stateOf } from "./lifecycle";
import { loadEndorsed, type Thing } from "./load-endorsed";
import { endorsementPolicy } from "./policy";

/** What the page to endorse a text needs. */
export type EndorsingPage = {
  title: Localised;
  href: string;
  language: string;
  /** Places on which the organisation may reserve itself, in the order of the text. */
  places: { key: string; number: string | null; title: Localised }[];
  /** What the organisation gave before; null when nothing. */
  own: OwnEndorsement | null;
  mayGive: boolean;
  /** Whether the organisation wrote the text, or has signed it. */
  isOwnText: boolean;
  mayBringIn: boolean;
};

export type OwnEndorsement = {
  id: string;
  state: EndorsementState;
  reasonCode: string | null;
  words: string | null;
  /** By place. */
  reservations: Map<string, string>;
};

/** Everything that the page of one text needs; not_found for texts that are not published. */
export async function readEndorsing(actor: Actor, thing: Thing, now: Date): Promise<EndorsingPage> {
  const db = database();
  const endorsed = await loadEndorsed(db, thing, now);
  const isOwnText = endorsed.organisationIds.has(actor.organisation?.id ?? "");
  return {
    ...(await headOf(thing, now)),
    own: await ownOf(actor, endorsed),
    isOwnText,
    mayGive: endorsementPolicy.give(actor, { organisation: actor.organisation, isOwnText }),
    mayBringIn: endorsementPolicy.bringIn(actor, endorsed),
  };
}

async function headOf({ contributionId, versionId }: Thing, now: Date) {
  if (versionId !== undefined) return versionHead(versionId);
  const row = await database().contribution.findFirstOrThrow({
    where: { id: contributionId, ...publishedBy(now) },
    select: {
      reference: true,
      language: true,
      input: {
        select: {
          title: true,
          parts: { orderBy: { position: "asc" }, select: { partKey: true } },
          template: { select: { parts: { select: { key: true, number: true, title: true } } } },
        },
      },
    },
  });
  const asked = new Map(row.input?.template.parts.map((part) => [part.key, part]));
  return {
    title: { [row.language]: row.input?.title ?? row.reference ?? "" },
    href: `/contributions/${row.reference}`,
    language: row.language,
    places: (row.input?.parts ?? []).map(({ partKey }) => ({
      key: partKey,
      number: asked.get(partKey)?.number ?? null,
      title: readLocalised(asked.get(partKey)?.title),
    })),
  };
}

async function versionHead(id: string) {
  const row = await database().draftVersion.findFirstOrThrow({
    where: { id, ...publishedVersion() },
    select: {
      slug: true,
      title: true,
      language: true,
      draft: { select: { slug: true, consultation: { select: { slug: true } } } },
      paragraphs: {
        where: { kind: "paragraph" },
        orderBy: { position: "asc" },
        select: { id: true, number: true, text: true },
      },
    },
  });
  return {
    title: { [row.language]: row.title },
    href: `/consultations/${row.draft.consultation.slug}/drafts/${row.draft.slug}/${row.slug}`,
    language: row.language,
    places: row.paragraphs.map(({ id: key, number, text }) => ({
      key,
      number,
      title: { [row.language]: text.length > 60 ? `${text.slice(0, 60)} …` : text },
    })),
  };
}

async function ownOf(actor: Actor, thing: { contributionId: string | null; versionId: string | null }) {
  if (actor.organisation === null) return null;
  const row = await database().endorsement.findFirst({
    where: {
      contributionId: thing.contributionId,
      versionId: thing.versionId,
      organisationId: actor.organisation.id,
    },
    select: {
      id: true,
      publication: true,
      withdrawnAt: true,
      reasonCode: true,
      words: true,
      reservations: { orderBy: { position: "asc" }, select: { partKey: true, paragraphId: true, words: true } },
    },
  });
  if (row === null) return null;
  const reservations = row.reservations.map(({ partKey, paragraphId, words }): [string, string] => [
    partKey ?? paragraphId ?? "",
    words,
  ]);
  return {
    id: row.id,
    state: stateOf(row),
    reasonCode: row.reasonCode,
    words: row.words,
    reservations: new Map(reservations),
  };
}
