import type { RichText } from "@/lib/text/rich-text";

/** The answer to one part of a template, checked and clean. */
export type PartContent = {
  /** Key of the part in the template. */
  key: string;
  /** One sentence; null when not written. */
  keyMessage: string | null;
  /** What the author asks the body to do; null when not written. */
  recommendation: string | null;
  /** Null when not written. Footnotes stand in place. */
  body: RichText | null;
  /** Keys of the choices ticked, in the order of the template. */
  choices: string[];
};

/** Everything in an input that a person wrote or chose. */
export type InputContent = {
  title: string;
  /** The submitter about itself; null when not written. */
  about: string | null;
  /** BCP 47. */
  language: string;
  /** In the order of the template. */
  parts: PartContent[];
};

/** The answer to a part that was not answered yet. */
export function emptyPart(key: string): PartContent {
  return { key, keyMessage: null, recommendation: null, body: null, choices: [] };
}

/** Whether anything was written or ticked. A part where nothing was has no row. */
export function isAnswered({ keyMessage, recommendation, body, choices }: PartContent): boolean {
  return keyMessage !== null || recommendation !== null || body !== null || choices.length > 0;
}
