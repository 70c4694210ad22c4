import { locales } from "@/lib/i18n/locales";
import type { Meetings } from "./meetings";

const plainFacts = [
  "name",
  "acronym",
  "aliases",
  "partOf",
  "stakeholderGroup",
  "country",
  "address",
  "website",
  "topics",
  "description",
  "ecosocStatus",
  "meetings.online",
  "meetings.outsideHeadquarters",
  "meetings.onlineDecisions",
] as const;

type NameFact = `names.${string}`;

/** A public fact of an entry of the directory, which a reader may know better. A name in a language is names.{its tag}. */
export type EntryFact = (typeof plainFacts)[number] | NameFact;

/** A fact whose changes the history tells. Of a logo it tells that there was one, and keeps no picture. */
export type KeptFact = EntryFact | "logo";

/** What the history says of a logo in the place of its picture; "" where there was none. */
export const aLogo = "shown";

/** What an entry states. */
export type Stated = {
  name: string;
  acronym: string | null;
  names: Readonly<Record<string, string>>;
  aliases: readonly string[];
  /** Of verified organisations alone. */
  partOf: readonly { slug: string }[];
  stakeholderGroup: string | null;
  country: string | null;
  address: string | null;
  website: string | null;
  topics: readonly string[];
  description: string | null;
  ecosocStatus: string | null;
  meetings: Meetings | null;
};

/**
 * Who changed it: a reader whose correction was accepted, those who speak for the organisation, those who speak for what
 * it is a part of, an administrator, a file.
 */
export type ChangedBy = "reader" | "organisation" | "whole" | "administrator" | "import";

/** Most characters of one fact. */
export const longestFact = 20_000;

export function entryFactOf(told: unknown): EntryFact | null {
  return typeof told === "string" && isNameFact(told) ? told : (plainFacts.find((known) => known === told) ?? null);
}

export function keptFactOf(told: string): KeptFact | null {
  return told === "logo" ? told : entryFactOf(told);
}

export function isNameFact(told: string): told is NameFact {
  return /^names\.[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(told);
}

/** Language tag of a fact that is a name in a language. */
export function languageOfName(fact: NameFact): string {
  return fact.slice("names.".length);
}

/** Whether other words take the place of some of its words, and not of all of it. */
export function isWordByWord(fact: KeptFact): boolean {
  return fact === "description";
}

/** Every fact of an entry, stated or not, in the order of its page; its names in our languages and those it has. */
export function factsOf({ names }: Pick<Stated, "names">): EntryFact[] {
  const [name, acronym, ...further] = plainFacts;
  const tags = [...new Set([...locales, ...Object.keys(names)])];
  return [name, acronym, ...tags.map((tag): NameFact => `names.${tag}`), ...further];
}

/**
 * A fact as one text, which is empty where it is not stated: the words themselves; the code of a choice; one line for
 * each of several, those without an order of their own in the order of their letters.
 */
export function factText(stated: Stated, fact: EntryFact): string {
  if (isNameFact(fact)) return stated.names[languageOfName(fact)] ?? "";
  switch (fact) {
    case "aliases":
      return stated.aliases.join("\n");
    case "topics":
      return linesInOrder(stated.topics);
    case "partOf":
      return linesInOrder(stated.partOf.map(({ slug }) => slug));
    case "meetings.online":
      return stated.meetings?.online ?? "";
    case "meetings.outsideHeadquarters":
      return stated.meetings?.outsideHeadquarters ?? "";
    case "meetings.onlineDecisions":
      return stated.meetings?.onlineDecisions ?? "";
    default:
      return stated[fact] ?? "";
  }
}

/** Several things as `factText` writes them. */
export function linesInOrder(lines: readonly string[]): string {
  return [...new Set(lines)].sort().join("\n");
}

/** The several things of a fact that has one line for each. */
export function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
