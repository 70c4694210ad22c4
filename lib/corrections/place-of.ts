import { DomainError } from "@/lib/kernel/errors";

type Text = { field: string | null; text: string; isWhole?: boolean };

/** The text in which the words stand; with a fact of an entry, that one alone. Refuses: invalid. */
export function placeOf(
  { texts }: { texts: readonly Text[] },
  quote: string,
  fact: string | null,
): Pick<Text, "field" | "text"> {
  const found = texts.find(
    ({ field, text, isWhole = false }) =>
      (fact === null || fact === field) && (isWhole ? text === quote : text.includes(quote)),
  );
  if (found !== undefined) return found;
  throw new DomainError("invalid", "corrections.errors.notSent", {
    fields: { quote: { key: "corrections.errors.quoteNotThere" } },
  });
}
