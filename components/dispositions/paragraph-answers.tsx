"use client";

import { typed } from "@/components/editor/form-answers";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextArea } from "@/components/ui/field";
import type { AnswerCase, Sheet } from "@/lib/dispositions/answer-case";
import { answerStates } from "@/lib/dispositions/schema";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import type { FormState } from "@/lib/web/form-state";

type Props = { paragraphs: AnswerCase["paragraphs"]; sheet: Sheet; state: FormState };

const given = answerStates.filter((value) => value !== "merged");

/** For a contribution on several paragraphs: where the answer to one is not that to the whole. */
export function ParagraphAnswers({ paragraphs, sheet, state }: Props) {
  const t = useTranslations("dispositions");
  if (paragraphs.length < 2) return null;
  const isOpen = sheet.paragraphs.length > 0 || state.fields?.paragraphs !== undefined;
  return (
    <Disclosure summary={t("form.byParagraph", { count: paragraphs.length })} open={isOpen}>
      <div className="stack">
        {paragraphs.map(({ id, number }, index) => {
          const name = `paragraphs.${index}`;
          const answer = sheet.paragraphs.find(({ paragraphId }) => paragraphId === id);
          return (
            <fieldset key={id} className="form-part">
              <legend className="visually-hidden">{t("public.paragraph", { number: isolated(number ?? "¶") })}</legend>
              <input type="hidden" name={`${name}.paragraphId`} value={id} />
              <SelectField
                name={`${name}.state`}
                label={t("form.forParagraph", { number: isolated(number ?? "¶") })}
                refusal={index === 0 ? state.fields?.paragraphs : undefined}
                defaultValue={typed(state, `${name}.state`, answer?.state ?? "")}
                options={[
                  { value: "", label: t("form.asWhole") },
                  ...given.map((value) => ({ value, label: t(`states.${value}`) })),
                ]}
              />
              <TextArea
                name={`${name}.observation`}
                label={t("form.paragraphObservation", { number: isolated(number ?? "¶") })}
                defaultValue={typed(state, `${name}.observation`, answer?.observation ?? "")}
                rows={2}
                dir="auto"
                optional
              />
            </fieldset>
          );
        })}
      </div>
    </Disclosure>
  );
}
