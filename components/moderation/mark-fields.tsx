"use client";

import { useState } from "react";
import { useScripts } from "@/components/editor/use-scripts";
import { Button } from "@/components/ui/button";
import { useTranslations } from "@/lib/i18n/words";
import type { TextField } from "@/lib/moderation/text-fields";
import type { FormState } from "@/lib/web/form-state";
import { MarkRowFields } from "./mark-row-fields";
import { emptyRow, type MarkRow, rowsOf } from "./mark-rows";
import { SelectableTexts } from "./selectable-texts";
import { type SelectedPlace, useSelectedPlace } from "./use-selected-place";

type Props = { state: FormState; texts: readonly TextField[] /** Of the contribution. */; language: string };

/** Rows that stand ready where no script can add one. */
const withoutScripts = 5;

/**
 * The places that have to be corrected: exact words, each with a note. Selected in the contribution and marked, or
 * written by hand; without scripts some empty rows stand ready.
 */
export function MarkFields({ state, texts, language }: Props) {
  const t = useTranslations("decisions.marks");
  const scripts = useScripts();
  const [rows, setRows] = useState<MarkRow[]>(() => rowsOf(state));
  const [made, setMade] = useState(0);
  const selected = useSelectedPlace(texts);
  const ready = Array.from({ length: Math.max(1, withoutScripts - rows.length) }, (_row, index) =>
    emptyRow(`ready-${index}`),
  );
  const shown = scripts ? rows : [...rows, ...ready];

  function add(given: Partial<MarkRow>) {
    setMade(made + 1);
    setRows([...rows, { ...emptyRow(`made-${made}`), ...given }]);
    const id = given.quote === undefined ? `marks.${rows.length}.quote` : `marks.${rows.length}.note`;
    // The row is drawn first.
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  }

  function mark({ quote, field, start }: SelectedPlace) {
    document.getSelection()?.removeAllRanges();
    add({ quote, field: field ?? "", start: start === null ? "" : String(start) });
  }

  return (
    <fieldset className="marks" id="marks">
      <legend>{t("title")}</legend>
      <p className="hint-text">{t(scripts ? "hintSelect" : "hint")}</p>
      {state.fields?.marks === undefined ? null : <p className="refusal">{state.fields.marks}</p>}
      {shown.map((row, index) => (
        <MarkRowFields
          key={row.key}
          index={index}
          row={row}
          language={language}
          texts={texts}
          refusal={state.fields?.[`marks.${index}.quote`]}
          noteRefusal={state.fields?.[`marks.${index}.note`]}
          onChange={
            scripts
              ? (changed) => setRows(rows.map((one) => (one.key === row.key ? { ...one, ...changed } : one)))
              : null
          }
          onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      {scripts ? (
        <>
          {selected === null ? null : (
            <div className="marking">
              <Button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => mark(selected)}>
                {t("mark")} <bdi className="taken">{selected.quote}</bdi>
              </Button>
            </div>
          )}
          <div className="button-row">
            <Button type="button" kind="quiet" onClick={() => add({})}>
              {t("add")}
            </Button>
          </div>
          <SelectableTexts texts={texts} language={language} name="text" />
        </>
      ) : null}
    </fieldset>
  );
}
