"use client";

import { useTranslations } from "@/lib/i18n/words";

type Props = { words: number; max: number | null /** Of the whole input, not of one part. */; whole?: boolean };

/** How many words are written, of how many; nothing without a limit, but for the whole. Told when the limit is passed. */
export function WordLine({ words, max, whole = false }: Props) {
  const t = useTranslations("inputs.writer");
  if (max === null) {
    return whole ? (
      <p className="editor-count" id="words">
        {t("wordsAlone", { count: words })}
      </p>
    ) : null;
  }
  const isOver = words > max;
  const key = whole ? (isOver ? "wholeOver" : "whole") : isOver ? "partOver" : "part";
  return (
    <p
      className={isOver ? "editor-count over" : "editor-count"}
      id={whole ? "words" : undefined}
      role={isOver ? "status" : undefined}
    >
      {t(key, { count: isOver ? words - max : words, max })}
    </p>
  );
}
