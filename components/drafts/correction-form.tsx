"use client";

import { useMemo, useReducer } from "react";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { useScripts } from "@/components/editor/use-scripts";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import type { CorrectableBlock } from "@/lib/drafts/queries";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";
import { numberParagraphs } from "@/lib/text/paragraph-numbers";
import { CorrectionBlock } from "./correction-block";
import { correct, startCorrecting } from "./correction-state";

type Version = {
  id: string;
  revision: number;
  title: string;
  label: Localised;
  language: string;
  numbering: "continuous" | "as_written";
  blocks: CorrectableBlock[];
  footnotes: { number: number; text: string }[];
};

const numberings = ["continuous", "as_written"] as const;

/** The whole text of an unpublished version, to be seen and corrected; one save keeps all of it. */
export function CorrectionForm({ action, version, saved }: { action: FormAction; version: Version; saved?: string }) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("drafts");
  const scripts = useScripts();
  const [blocks, dispatch] = useReducer(correct, { blocks: version.blocks, state }, startCorrecting);
  const numbered = useMemo(
    () =>
      numberParagraphs(
        blocks.map((block) => ({ ...block, marker: block.marker === "" ? null : block.marker })),
        version.numbering,
      ),
    [blocks, version.numbering],
  );
  return (
    <form className="form whole" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="versionId" value={version.id} />
      <input type="hidden" name="seenRevision" value={version.revision} />
      <Disclosure
        summary={t("correct.head")}
        open={state.fields?.title !== undefined || state.fields?.label !== undefined}
      >
        <TextField
          name="title"
          label={t("import.versionTitle")}
          lang={version.language}
          dir={directionOf(version.language)}
          refusal={state.fields?.title}
          defaultValue={typed(state, "title", version.title)}
        />
        <LocalisedFields name="label" label={t("import.label")} state={state} value={version.label} />
        <RadioChoices
          name="numbering"
          label={t("import.numbering")}
          defaultValue={typed(state, "numbering", version.numbering)}
          choices={numberings.map((value) => ({
            value,
            label: t(`import.numberings.${value}`),
            sentence: t(`import.numberingSentence.${value}`),
          }))}
        />
      </Disclosure>
      <section aria-labelledby="text-title">
        <h2 id="text-title" className="visually-hidden">
          {t("correct.text")}
        </h2>
        <ol className="plain-list">
          {blocks.map((block, place) => (
            <CorrectionBlock
              key={block.key}
              block={block}
              place={place}
              number={numbered[place]?.number ?? null}
              depth={block.depth}
              language={version.language}
              refusedWords={state.fields?.[`blocks.${place}.content`]}
              refusedAliases={state.fields?.[`blocks.${place}.aliases`]}
              scripts={scripts}
              dispatch={dispatch}
            />
          ))}
        </ol>
      </section>
      <Footnotes version={version} />
      <FormActions sticky saved={saved} next={t("correct.saveNext")}>
        <Button kind="primary" disabled={isSending}>
          {t("correct.save")}
        </Button>
      </FormActions>
    </form>
  );
}

/** The notes, and one empty one, so that a note can be added without a script. */
function Footnotes({ version }: { version: Version }) {
  const t = useTranslations("drafts.correct");
  const next = Math.max(0, ...version.footnotes.map((footnote) => footnote.number)) + 1;
  const footnotes = [...version.footnotes, { number: next, text: "" }];
  return (
    <Disclosure summary={t("footnotes")} open={version.footnotes.length > 0 && version.footnotes.length < 12}>
      {footnotes.map(({ number, text }, index) => (
        <div key={number}>
          <input type="hidden" name={`footnotes.${index}.number`} value={number} />
          <TextArea
            name={`footnotes.${index}.text`}
            rows={2}
            label={number === next ? t("newFootnote", { number }) : t("footnote", { number })}
            hint={number === next ? t("newFootnoteHint", { number }) : undefined}
            lang={version.language}
            dir={directionOf(version.language)}
            defaultValue={text}
          />
        </div>
      ))}
    </Disclosure>
  );
}
