import type { Localised } from "@/lib/kernel/localised";

export type PublicParagraph = {
  id: string;
  /** The same in every version and translation in which it lives on. */
  lineageId: string;
  kind: "heading" | "paragraph";
  depth: number;
  number: string | null;
  anchor: string;
  aliases: string[];
  locked: boolean;
  html: string;
  text: string;
};

export type VersionLink = { slug: string; language: string; label: Localised; status: string; position: number };

/** A published text with everything that its page shows but the comments. */
export type PublicVersion = {
  id: string;
  slug: string;
  label: Localised;
  title: string;
  language: string;
  status: string;
  publishedAt: Date | null;
  /** What the translation is worth and who made it; null for an original. */
  translation: { mark: "machine" | "reviewed" | "official"; engine: string | null; madeBy: string | null } | null;
  /** The version it goes on from; null for a first text and for a translation. */
  previousId: string | null;
  /** Its place in the order in which the versions of the draft were made. */
  position: number;
  draft: { id: string; slug: string; symbol: string | null; title: Localised };
  consultation: { id: string; slug: string; title: Localised; process: { slug: string; name: Localised } };
  rounds: { id: string; opensAt: Date; closesAt: Date; zone: string; extensions: { oldClosesAt: Date }[] }[];
  /** The text this one translates, and the translations of it. */
  source: VersionLink | null;
  translations: VersionLink[];
  otherVersions: VersionLink[];
  paragraphs: PublicParagraph[];
  footnotes: { number: number; html: string }[];
};

/** Where a version stands. */
export type VersionAddress = { consultation: string; draft: string; version: string };
