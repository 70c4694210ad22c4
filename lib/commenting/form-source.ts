import type { Localised } from "@/lib/kernel/localised";

/** A published text as a form needs it. */
export type FormSource = {
  versionId: string;
  slug: string;
  title: string;
  label: Localised;
  language: string;
  publishedAt: Date | null;
  draft: { slug: string; symbol: string | null };
  consultation: { slug: string };
  /** The round that comments written now answer in; null where there is none. */
  round: { closesAt: Date; zone: string } | null;
  paragraphs: readonly {
    id: string;
    kind: "heading" | "paragraph";
    depth: number;
    number: string | null;
    anchor: string;
    text: string;
  }[];
};
