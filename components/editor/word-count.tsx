"use client";

import { useDeferredValue } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { countWords } from "@/lib/text/words";

/** How many words are written, of how many; spoken politely, and only when the limit is passed. */
export function WordCount({ text, language, max }: { text: string; language: string; max: number }) {
  const t = useTranslations("editor");
  const count = countWords(useDeferredValue(text), language);
  const over = count > max;
  return (
    <span className={over ? "editor-count over" : "editor-count"} role={over ? "status" : undefined}>
      {over ? t("wordsOver", { count: count - max, max }) : t("words", { count, max })}
    </span>
  );
}
