import { LocalisedFields } from "@/components/editor/localised-fields";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldNotes } from "@/components/ui/field-frame";
import { useTranslations } from "@/lib/i18n/words";
import type { TemplateChoice } from "@/lib/templates/template-view";
import type { FormState } from "@/lib/web/form-state";

/** Empty rows below those that are there, so that some can be added without a script. */
const emptyRows = 4;

/** The answers to tick, each in several languages; a row without words goes. */
export function ChoiceRows({ state, choices }: { state: FormState; choices: readonly TemplateChoice[] }) {
  const t = useTranslations("templates.part");
  const rows = [...choices, ...Array.from({ length: emptyRows }, () => ({ key: "", label: {} }))];
  const refusal = state.fields?.choices;
  return (
    <Disclosure summary={t("choices")} open={choices.length > 0 || refusal !== undefined}>
      <div className="stack-fields" id="choices" tabIndex={-1}>
        <FieldNotes id="choices" hint={t("choicesHint")} refusal={refusal} />
        {rows.map(({ key, label }, index) => {
          const name = `choices.${index}`;
          return (
            <div key={key || name}>
              <input type="hidden" name={`${name}.key`} value={key} />
              <LocalisedFields
                name={`${name}.label`}
                label={t("choice", { place: index + 1 })}
                state={state}
                value={label}
              />
            </div>
          );
        })}
      </div>
    </Disclosure>
  );
}
