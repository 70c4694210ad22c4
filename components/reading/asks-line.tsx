import type { AskedBrief } from "@/lib/contributions/asked-change";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";

/** In a line of a list, what cannot be seen from the stance alone: exact words, the place of an addition, a term. */
export function AsksLine({ asks, number }: { asks: AskedBrief; number: string | null }) {
  const t = useTranslations("contributions.asks");
  if (asks.term !== null) {
    const { from, to } = asks.term;
    return <span>{t("termLine", { from: isolated(from), to: isolated(to === "" ? "…" : to) })}</span>;
  }
  if (asks.quote !== null) return <span>{t("onWordsLine", { words: isolated(shortened(asks.quote)) })}</span>;
  if (asks.addPosition === null || number === null) return null;
  return <span>{t(asks.addPosition === "after" ? "addAfter" : "addBefore", { number: isolated(number) })}</span>;
}

const longestQuote = 80;

function shortened(words: string): string {
  return words.length <= longestQuote ? words : `${[...words].slice(0, longestQuote).join("").trimEnd()} …`;
}
