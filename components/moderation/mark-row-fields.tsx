"use client";

import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { TextField as MarkableText } from "@/lib/moderation/text-fields";
import { literalPlaces } from "@/lib/text/exact-places";
import type { MarkRow } from "./mark-rows";

type Props = {
  index: number;
  row: MarkRow;
  language: string;
  texts: readonly Pick<MarkableText, "text">[];
  /** Why the words, and why the note, need another look. */
  refusal: string | undefined;
  noteRefusal: string | undefined;
  /** Null where no script keeps the row. */
  onChange: ((changed: Partial<MarkRow>) => void) | null;
  onRemove(): void;
};

/** One place: the words as they stand, what is wrong with them, and how often they stand there. */
export function MarkRowFields({ index, row, language, texts, refusal, noteRefusal, onChange, onRemove }: Props) {
  const t = useTranslations("decisions.marks");
  const name = `marks.${index}`;
  const number = index + 1;
  const times = row.quote === "" ? 0 : texts.reduce((sum, { text }) => sum + literalPlaces(text, row.quote).length, 0);
  const given = (value: string) => (onChange === null ? { defaultValue: value } : { value });
  const isNowhere = onChange !== null && row.quote !== "" && times === 0;
  return (
    <div className="mark-row">
      <TextArea
        name={`${name}.quote`}
        label={t("quote", { number })}
        hint={row.start === "" && times > 1 ? t("times", { count: times }) : undefined}
        refusal={refusal ?? (isNowhere ? t("nowhere") : undefined)}
        rows={2}
        maxLength={4_000}
        lang={language}
        dir={directionOf(language)}
        {...given(row.quote)}
        onChange={({ target }) => onChange?.({ quote: target.value, field: "", start: "" })}
      />
      <TextField
        name={`${name}.note`}
        label={t("note", { number })}
        refusal={noteRefusal}
        optional
        maxLength={2_000}
        dir="auto"
        {...given(row.note)}
        onChange={({ target }) => onChange?.({ note: target.value })}
      />
      <input type="hidden" name={`${name}.field`} value={row.field} />
      <input type="hidden" name={`${name}.start`} value={row.start} />
      {onChange === null ? null : (
        <Button type="button" kind="quiet" onClick={onRemove}>
          {t("remove", { number })}
        </Button>
      )}
    </div>
  );
}
