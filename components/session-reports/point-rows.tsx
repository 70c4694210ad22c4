"use client";

import { useState } from "react";
import { useScripts } from "@/components/editor/use-scripts";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import { supportDegrees } from "@/lib/session-reports/schema";

export type PointRow = { text: string; support: string; speaker: string };

const empty: PointRow = { text: "", support: "noted", speaker: "" };
/** Without scripts no row can be added: so many more are there. */
const spare = 2;

type Props = { start: readonly PointRow[]; refusals: Readonly<Record<string, string>> };

/** The points of a report: words, degree of support, and a speaker where the degree takes one. */
export function PointRows({ start, refusals }: Props) {
  const t = useTranslations("session-reports.form");
  const words = useTranslations("session-reports.support");
  const scripts = useScripts();
  const [rows, setRows] = useState(() => [...start, empty]);
  const shown = scripts ? rows : [...rows, ...Array.from({ length: spare }, () => empty)];
  return (
    <div className="stack">
      {shown.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
        <fieldset className="point-row" key={at}>
          <legend>{t("point", { number: at + 1 })}</legend>
          <TextArea
            name={`points.${at}.text`}
            label={t("pointText")}
            rows={2}
            dir="auto"
            defaultValue={row.text}
            refusal={at === 0 ? refusals.points : undefined}
          />
          <div className="point-facts">
            <SelectField
              name={`points.${at}.support`}
              label={t("support")}
              defaultValue={row.support}
              options={supportDegrees.map((value) => ({ value, label: words(value) }))}
            />
            <div className="point-speaker">
              <TextField
                name={`points.${at}.speaker`}
                label={t("speaker")}
                optional
                dir="auto"
                maxLength={200}
                defaultValue={row.speaker}
              />
            </div>
          </div>
        </fieldset>
      ))}
      {scripts ? (
        <p>
          <Button type="button" onClick={() => setRows((before) => [...before, empty])}>
            {t("addPoint")}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
