import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/text/clean-text";

/** Looks up a word of the `mail` namespace. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** What a letter is made of, before it becomes plain text and HTML. */
export type Block =
  | { kind: "paragraph"; text: string }
  /** The title of what follows, where several things follow each other. */
  | { kind: "heading"; text: string }
  /** The one thing to do, as a link with its address in view. */
  | { kind: "link"; label: string; path: string }
  /** Further things that can be done, each as a quiet link; the path need not be that of a page. */
  | { kind: "further"; links: { label: string; path: string }[] }
  | { kind: "facts"; facts: { term: string; value: string }[] }
  /** Somebody's own words, set apart from ours. */
  | { kind: "quotation"; text: string };

export type Letter = {
  subject: string;
  blocks: Block[];
  /** Path that stops letters of this kind by one POST (RFC 8058); absent for letters that nobody can stop. */
  stop?: string;
};

type Values = Record<string, string | number>;

type Definition<Given extends Values> = {
  values: z.ZodType<Given>;
  /** Values that give access to something; they are forgotten once the mail is out. */
  secrets: readonly (keyof Given & string)[];
  /** After so many minutes the mail is of no use and is not sent any more; absent when it never ages. */
  usefulForMinutes?: number;
  write(values: Given, t: Translate, locale: string): Letter;
};

export type Template<Given extends Values> = Definition<Given> & {
  /** Checks values of unknown shape, such as the ones kept in the database, and writes the letter. */
  letter(values: unknown, t: Translate, locale: string): Letter;
};

export function defineTemplate<Given extends Values>(definition: Definition<Given>): Template<Given> {
  return { ...definition, letter: (values, t, locale) => definition.write(definition.values.parse(values), t, locale) };
}

/** A name or a title: one line, without characters that deceive. */
export const line = z.string().max(2_000).transform(cleanLine);

/** Words of several lines, as somebody wrote them. */
export const words = z.string().max(20_000).transform(cleanText);

/**
 * Path of a page of this site, with its locale: mails lead nowhere else. The host comes from the settings. A path to
 * go on to after signing in may stand in it, each of its 1,000 letters escaped; our server reads no more than 4,096.
 */
export const path = z
  .string()
  .max(4_000)
  .regex(/^\/[a-z]{2}(?:[/?][\x21-\x5b\x5d-\x7e]*)?$/);

/** RFC 3339. */
export const instant = z.iso.datetime();

export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const link = (label: string, to: string): Block => ({ kind: "link", label, path: to });
/** A way that is not the one thing asked for. */
export const further = (label: string, to: string): Block => ({ kind: "further", links: [{ label, path: to }] });
export const quotation = (text: string): Block => ({ kind: "quotation", text });
