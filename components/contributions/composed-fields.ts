import type { Composer } from "@/lib/contributions/composer-query";
import type { RichText } from "@/lib/text/rich-text";

/** What the fields of a composer begin with. */
export type StartingFields = {
  type: string;
  stance: string;
  language: string;
  body?: RichText;
  /** Wins over `body`, as after a refused form without scripts. */
  bodyPlain?: string;
  /** Wins over both: reasons from this browser's own copy. */
  bodyJson?: string;
  /** Ids of further paragraphs that are ticked. */
  also: readonly string[];
  alsoTyped: string;
  quote: string;
  /** Where the exact words begin; empty where they stand once. */
  quoteStart: string;
  /** The rest is undefined where nothing was written: the field then begins as the text itself, or empty. */
  proposedText?: string;
  replacement?: string;
  newParagraph?: string;
  addPosition: string;
  changeNote: string;
  fallbackStance: string;
  fallbackText?: string;
  termFrom: string;
  termTo: string;
  topics: readonly string[];
  impacts: readonly string[];
};

/** Fields of a form by name, as a refused form or this browser's copy gives them back. */
export type TypedFields = Record<string, string | string[]>;

/** What was typed before a refusal, else the kept comment, else nothing. */
export function startingFields(typed: TypedFields, { comment, offered }: Composer, locale: string): StartingFields {
  const given = (name: string) => (typeof typed[name] === "string" ? typed[name] : undefined);
  const isAddition = comment?.stance === "add";
  return {
    type: given("type") ?? comment?.type ?? "substantive",
    stance: given("stance") ?? comment?.stance ?? "",
    language: given("language") ?? comment?.language ?? locale,
    body: comment?.body,
    bodyPlain: given("bodyPlain"),
    also: chosenOf(typed) ?? offered.filter(({ chosen }) => chosen).map(({ id }) => id),
    alsoTyped: given("alsoTyped") ?? "",
    quote: given("quote") ?? comment?.quote?.text ?? "",
    quoteStart: given("quoteStart") ?? (comment?.quote === undefined ? "" : String(comment.quote?.start ?? "")),
    proposedText: given("proposedText") ?? (isAddition ? undefined : (comment?.proposedText ?? undefined)),
    replacement: given("replacement") ?? comment?.replacement ?? undefined,
    newParagraph: given("newParagraph") ?? (isAddition ? (comment.proposedText ?? undefined) : undefined),
    addPosition: given("addPosition") ?? comment?.addPosition ?? "after",
    changeNote: given("changeNote") ?? comment?.changeNote ?? "",
    fallbackStance: given("fallbackStance") ?? comment?.fallbackStance ?? "",
    fallbackText: given("fallbackText") ?? comment?.fallbackText ?? undefined,
    termFrom: given("termFrom") ?? comment?.termFrom ?? "",
    termTo: given("termTo") ?? comment?.termTo ?? "",
    topics: tickedOf(typed.topics) ?? comment?.topics ?? [],
    impacts: tickedOf(typed.impacts) ?? comment?.impacts ?? [],
  };
}

/** Ticked boxes of a form that was sent; undefined where the form had none of them. */
function tickedOf(value: TypedFields[string] | undefined): string[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** Ticked paragraphs of a form that was sent; a form without a tick names none, and so does one of another page. */
function chosenOf(typed: TypedFields): string[] | undefined {
  if (Array.isArray(typed.also)) return typed.also;
  return typed.versionId === undefined ? undefined : [];
}
