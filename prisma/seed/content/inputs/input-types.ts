import type { RichText } from "@/lib/text/rich-text";
import type { Bilingual, ContentLanguage, Moment, StakeholderGroup } from "../content-types";

/** The answer to one part of a template. */
export type ContentPart = {
  /** Key of the part in the template. */
  key: string;
  keyMessage?: string;
  recommendation?: string;
  body?: RichText;
};

/** Where an input stands when the demonstration begins. */
export type InputStatus = "draft" | "handed_over" | "collecting" | "submitted" | "returned" | "published";

/** What another organisation did with an invitation to sign. */
export type ContentSignature = { organisation: string; state: "confirmed" | "invited" | "withdrawn" };

export type ContentEndorsement = {
  organisation: string;
  words?: string;
  /** What the support does not cover, part by part. */
  reservations: { part: string; words: string }[];
};

export type ContentInput = {
  /** Slug of an invented organisation. */
  organisation: string;
  /** E-mail of one of its people. */
  author: string;
  language: ContentLanguage;
  title: string;
  about?: string;
  parts: ContentPart[];
  status: InputStatus;
  /** Days before seeding; the oldest come first. */
  daysAgo: number;
  signatures?: ContentSignature[];
  endorsements?: ContentEndorsement[];
  /** The name that stands under it instead of the true one. */
  pseudonym?: string;
  /** A plain text file beside it. */
  attachment?: { name: string; text: string };
  returnWords?: string;
};

export type ContentQuestion = {
  key: string;
  question: Bilingual;
  guidance?: Bilingual;
  /** Groups that are asked; everybody where it is left out. */
  groups?: StakeholderGroup[];
};

/** A consultation that asks for written inputs and has no draft. */
export type ContentCall = {
  slug: string;
  process: string;
  title: Bilingual;
  summary: Bilingual;
  background: Bilingual;
  conditions: Bilingual;
  contact: string;
  areas: string[];
  round: {
    name: Bilingual;
    opensAt: Moment;
    closesAt: Moment;
    zone: string;
    allowsPseudonym: boolean;
    mailTakes: "nothing" | "drafts" | "submissions";
    /** Position of the stage of the process; left out where it is for none. */
    stage?: number;
    agendaItem?: Bilingual;
  };
  /** A ready-made template by area or by norm, or questions of its own. */
  template: { kind: "by_area" | "by_norm" } | { kind: "questions"; questions: ContentQuestion[] };
  inputs: ContentInput[];
};
