import { database } from "@/lib/db/client";
import type { Actor, Office } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { anActor, aPerson, nextNumber } from "./actor";

const hour = 60 * 60 * 1000;

type RoundGiven = {
  opensAt?: Date;
  closesAt?: Date;
  eligibility?: "verified_organisations" | "stakeholder_groups" | "accredited_organisations" | "everyone";
  stakeholderGroups?: ("civil_society" | "academia" | "private_sector")[];
  maxWords?: number | null;
  languages?: string[];
  visibility?: "as_moderated" | "after_closing";
  acceptsComments?: boolean;
};

type Given = RoundGiven & {
  versionStatus?: "draft" | "published" | "superseded" | "final";
  status?: "draft" | "published";
  /** Further paragraphs after the two, by their numbers. */
  paragraphs?: Record<string, string>;
};

async function create(given: Given) {
  const number = nextNumber();
  const db = database();
  const process = await db.process.create({
    data: {
      slug: `process-${number}`,
      code: `DEMO${number}`,
      status: "published",
      name: { en: `Process ${number}` },
      publishedAt: new Date(),
    },
    select: { id: true, code: true, slug: true },
  });
  const consultation = await db.consultation.create({
    data: {
      processId: process.id,
      slug: `consultation-${number}`,
      status: given.status ?? "published",
      title: { en: `Consultation ${number}`, ar: `مشاورة ${number}` },
      publishedAt: new Date(),
    },
    select: { id: true, slug: true },
  });
  const round = await db.round.create({
    data: {
      consultationId: consultation.id,
      position: 1,
      name: { en: "First reading" },
      opensAt: given.opensAt ?? new Date(Date.now() - 24 * hour),
      closesAt: given.closesAt ?? new Date(Date.now() + 24 * hour),
      zone: "Europe/Zurich",
      eligibility: given.eligibility ?? "verified_organisations",
      stakeholderGroups: given.stakeholderGroups ?? [],
      languages: given.languages ?? [],
      maxWords: given.maxWords === undefined ? 300 : given.maxWords,
      visibility: given.visibility ?? "as_moderated",
      acceptsComments: given.acceptsComments ?? true,
    },
    select: { id: true, zone: true },
  });
  return {
    process,
    consultation,
    round,
    ...(await aText(consultation.id, number, given.versionStatus ?? "published", given.paragraphs ?? {})),
  };
}

async function aText(
  consultationId: string,
  number: number,
  status: NonNullable<Given["versionStatus"]>,
  further: Record<string, string>,
) {
  const db = database();
  const draft = await db.draft.create({
    data: { consultationId, slug: `draft-${number}`, title: { en: `Draft ${number}` } },
    select: { id: true, slug: true },
  });
  const version = await db.draftVersion.create({
    data: {
      draftId: draft.id,
      slug: "zero-draft",
      position: 1,
      label: { en: "Zero draft" },
      title: `Draft ${number}`,
      language: "en",
    },
    select: { id: true, slug: true },
  });
  const paragraph = (position: number, text: string, locked = false, called = String(position)) =>
    db.paragraph.create({
      data: {
        versionId: version.id,
        lineageId: newId(),
        position,
        kind: "paragraph",
        depth: 0,
        number: called,
        anchor: `p${called.replaceAll(/[()]/g, "")}`,
        locked,
        content: [{ type: "text", text }],
        html: text,
        text,
      },
      select: { id: true, number: true, text: true },
    });
  const open = await paragraph(1, "Each State identifies the services on which its public depends every three years.");
  const locked = await paragraph(2, "States should not harm the critical infrastructure of others.", true);
  const named = new Map<string, { id: string; text: string }>();
  for (const [called, text] of Object.entries(further)) {
    named.set(called, await paragraph(named.size + 3, text, false, called));
  }
  if (status !== "draft") {
    await db.draftVersion.update({
      where: { id: version.id },
      data: { status, publishedAt: new Date() },
      select: { id: true },
    });
  }
  return {
    draft,
    version,
    paragraph: open,
    lockedParagraph: locked,
    /** One of the further paragraphs. */
    named(called: string) {
      const found = named.get(called);
      if (found === undefined) throw new Error(`No paragraph ${called} was made`);
      return found;
    },
  };
}

export type MadeConsultation = Awaited<ReturnType<typeof create>>;

/** Consultations with one round and a draft of two paragraphs, the second locked, by state. */
export const aConsultation = {
  open: (given: Given = {}) => create(given),
  notYetOpen: () => create({ opensAt: new Date(Date.now() + hour), closesAt: new Date(Date.now() + 2 * hour) }),
  closed: () => create({ opensAt: new Date(Date.now() - 2 * hour), closesAt: new Date(Date.now() - 1) }),
  withUnpublishedText: () => create({ versionStatus: "draft" }),
  unpublished: () => create({ status: "draft" }),
};

async function hold(role: Office["role"], at: MadeConsultation, draftId: string | null): Promise<Actor> {
  const person = await aPerson();
  await database().processRole.create({
    data: { processId: at.process.id, personId: person.id, role, draftId },
    select: { id: true },
  });
  return anActor(person, { offices: [{ role, processId: at.process.id, draftId }] });
}

/** People with an office in the process of a consultation. */
export const anOfficer = {
  moderating: (at: MadeConsultation) => hold("moderator", at, null),
  moderatingOneDraft: (at: MadeConsultation) => hold("moderator", at, at.draft.id),
  organising: (at: MadeConsultation) => hold("organiser", at, null),
  reporting: (at: MadeConsultation) => hold("rapporteur", at, null),
  reportingOneDraft: (at: MadeConsultation) => hold("rapporteur", at, at.draft.id),
  reportingOnOneDraft: (at: MadeConsultation, draftId: string) => hold("rapporteur", at, draftId),
};
