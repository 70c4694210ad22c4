"use client";

import { useState } from "react";
import { typed } from "@/components/editor/form-answers";
import { useScripts } from "@/components/editor/use-scripts";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { FormState } from "@/lib/web/form-state";

const parts = ["name", "affiliation", "title"] as const;
/** Without scripts no row can be added: so many are there from the start. */
const fewest = 4;

type Appearance = { name: string; affiliation: string | null; title: string | null };

/** Who is in a recording, with the affiliation and title that they had then. */
export function AppearanceRows({ state, appearances }: { state: FormState; appearances: readonly Appearance[] }) {
  const t = useTranslations("recordings.form");
  const scripts = useScripts();
  const [rows, setRows] = useState(Math.max(fewest, appearances.length + 1));
  return (
    <fieldset className="stack-fields">
      <legend>{t("appearances")}</legend>
      <p className="quiet small">{t("appearancesHint")}</p>
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
        <div className="appearance-row" key={at}>
          {parts.map((part) => (
            <TextField
              key={part}
              name={`appearances.${at}.${part}`}
              label={t(part, { number: at + 1 })}
              dir="auto"
              refusal={at === 0 && part === "name" ? state.fields?.appearances : undefined}
              defaultValue={typed(state, `appearances.${at}.${part}`, appearances[at]?.[part] ?? "")}
            />
          ))}
        </div>
      ))}
      {scripts ? (
        <p>
          <Button type="button" onClick={() => setRows((before) => before + 1)}>
            {t("addPerson")}
          </Button>
        </p>
      ) : null}
    </fieldset>
  );
}
