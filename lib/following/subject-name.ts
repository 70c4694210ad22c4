import { inLocale } from "@/lib/kernel/localised";
import type { PublicSubject } from "./read-subject";

/** What is followed, as a mail says it: words of people, and which of our own stand around them. */
export type ToldSubject = {
  what: "words" | "paragraph" | "norm" | "search" | "narrowed";
  name: string;
  number: string;
};

/** Names what is followed in one language. The number is that of a paragraph or the letter of a norm; empty for none. */
export function subjectName({ name }: PublicSubject, locale: string): ToldSubject {
  switch (name.kind) {
    case "words":
      return { what: "words", name: inLocale(name.text, locale).text, number: "" };
    case "paragraph": {
      const document = inLocale(name.document, locale).text;
      return name.number === null
        ? { what: "words", name: document, number: "" }
        : { what: "paragraph", name: document, number: name.number };
    }
    case "norm":
      return { what: "norm", name: "", number: name.norm.slice("norm-".length) };
    case "search":
      return { what: name.isNarrowed ? "narrowed" : "search", name: name.words, number: "" };
  }
}
