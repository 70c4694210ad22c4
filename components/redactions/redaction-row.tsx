"use client";

import { Button } from "@/components/ui/button";
import { SelectField, type SelectOption, TextArea } from "@/components/ui/field";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import type { TextField } from "@/lib/moderation/text-fields";
import { literalPlaces } from "@/lib/text/exact-places";
import { otherSpellings } from "@/lib/text/other-spellings";
import { useFieldName } from "./field-name";
import type { RedactionRow as Row } from "./use-redaction-rows";

type Props = {
  number: number;
  row: Row;
  fields: readonly TextField[];
  reasons: readonly SelectOption[];
  refusal?: string;
  reasonRefusal?: string;
  change: (part: Partial<Row>) => void;
  /** Words of all rows. */
  taken: readonly string[];
  /** Adds a row for the same words as they stand elsewhere. */
  alsoAs: (words: string) => void;
};

/** Most places of the same words that are offered one by one. */
const mostOffered = 20;
/** Most other spellings that are offered. */
const mostSpellings = 6;

/** Exact words, where they are meant, and why. */
export function RedactionRow({ number, row, fields, reasons, refusal, reasonRefusal, change, taken, alsoAs }: Props) {
  const t = useTranslations("redactions.form");
  const name = useFieldName();
  const quote = row.quote.trim();
  const found = fields.flatMap(({ field, text }) =>
    literalPlaces(text, quote).map((start) => ({ field, text, start })),
  );
  const single = found.length > 1 && found.length <= mostOffered ? found : [];
  const others = otherSpellings(
    fields.map(({ text }) => text),
    quote,
  ).filter((words) => !taken.includes(words));
  const options = [
    { value: "", label: t("everywhere") },
    ...(fields.length > 1 ? fields.map((one) => ({ value: one.field, label: t("onlyIn", { field: name(one) }) })) : []),
    ...single.map(({ field, text, start }, at) => ({
      value: `${field}@${start}`,
      label: t("onlyOne", { number: at + 1, count: single.length, words: around(text, start, quote.length) }),
    })),
  ];
  return (
    <fieldset className="redaction-row">
      <legend>{t("place", { number })}</legend>
      <TextArea
        id={`quote-${number}`}
        name="quotes[]"
        label={t("quote")}
        hint={quote === "" ? undefined : t("found", { count: found.length })}
        refusal={refusal}
        rows={2}
        dir="auto"
        value={row.quote}
        onChange={(event) => change({ quote: event.target.value, place: "" })}
      />
      {others.length === 0 ? null : (
        <div className="button-row">
          {others.slice(0, mostSpellings).map((words) => (
            <Button key={words} type="button" kind="quiet" onClick={() => alsoAs(words)}>
              {t("alsoAs", { words: isolated(words) })}
            </Button>
          ))}
        </div>
      )}
      <div className="redaction-choices">
        <SelectField
          id={`reason-${number}`}
          name="reasons[]"
          label={t("reason")}
          refusal={reasonRefusal}
          options={reasons}
          value={row.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <SelectField
          id={`place-${number}`}
          name="places[]"
          label={t("where")}
          options={options}
          value={row.place}
          onChange={(event) => change({ place: event.target.value })}
        />
      </div>
    </fieldset>
  );
}

/** A few words before and after, so that equal words can be told apart. */
function around(text: string, start: number, length: number): string {
  const words = text.slice(Math.max(0, start - 24), start + length + 24).replace(/\s+/g, " ");
  return words.length > 90 ? `${words.slice(0, 89)}…` : words;
}
