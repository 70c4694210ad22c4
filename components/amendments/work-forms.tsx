"use client";

import type { ReactNode } from "react";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { WordingEditor } from "@/components/editor/wording-editor";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { useLocale, useTranslations } from "@/lib/i18n/words";

/** What every act on a proposal sends. */
export type WorkSent = {
  draftId: string;
  versionId: string;
  anchor: string;
  paragraphId: string;
  contributionIds: readonly string[];
  seen: string;
};

export type WorkActions = { accept: FormAction; fallback: FormAction; edit: FormAction; reject: FormAction };

type Props = {
  /** Number of the proposal on the page. */
  number: number;
  sent: WorkSent;
  actions: WorkActions;
  can: {
    /** Whether its words can be taken over as they are; asked once more where a paragraph goes. */
    accept: "no" | "yes" | "removes";
    fallback: boolean;
    edit: boolean;
  };
  /** The present words, and those that the editor starts with. */
  wording: { from: string; start: string; language: string };
};

/** The decisions on one proposal: as it is, in other words, or not. */
export function WorkForms({ number, sent, actions, can, wording }: Props) {
  const t = useTranslations("placements.work");
  const accept = (
    <ActOn action={actions.accept} sent={sent}>
      {(isSending) => (
        <Button kind={can.accept === "removes" ? "danger" : "secondary"} disabled={isSending}>
          {t(can.accept === "removes" ? "acceptRemoves" : "accept", { number })}
        </Button>
      )}
    </ActOn>
  );
  return (
    <div className="work-acts">
      {can.accept === "yes" ? accept : null}
      {can.accept === "removes" ? <Disclosure summary={t("acceptOpen")}>{accept}</Disclosure> : null}
      {can.fallback ? (
        <WordedAct summary={t("acceptFallback")} id={`fallback-${number}`} action={actions.fallback} sent={sent}>
          {t("acceptFallback")}
        </WordedAct>
      ) : null}
      {can.edit ? (
        <WordedAct summary={t("edit")} id={`edit-${number}`} action={actions.edit} sent={sent} wording={wording}>
          {t("editSave", { number })}
        </WordedAct>
      ) : null}
      <WordedAct summary={t("reject")} id={`reject-${number}`} action={actions.reject} sent={sent}>
        {t("rejectSave", { number })}
      </WordedAct>
    </div>
  );
}

type ActProps = { action: FormAction; sent: WorkSent; children: (isSending: boolean) => ReactNode };

function ActOn({ action, sent, children }: ActProps) {
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="stack">
      <ErrorSummary refusals={refusalsOf(state)} />
      <SentFields sent={sent} />
      {children(isSending)}
    </form>
  );
}

type WordedProps = {
  summary: string;
  /** Begins the ids of its fields. */
  id: string;
  action: FormAction;
  sent: WorkSent;
  wording?: Props["wording"];
  children: ReactNode;
};

/** An act that says why, and what the words should be where they are not those proposed. */
function WordedAct({ summary, id, action, sent, wording, children }: WordedProps) {
  const t = useTranslations("placements.work");
  const { state, isSending, form } = useKeptForm(action);
  const refusals = refusalsOf(state).map(({ field, message }) => ({
    field: field === "" ? "" : `${id}-${field}`,
    message,
  }));
  return (
    <Disclosure summary={summary} open={refusals.length > 0 ? true : undefined}>
      <form {...form} className="stack">
        <ErrorSummary refusals={refusals} />
        <SentFields sent={sent} />
        {wording === undefined ? null : (
          <WordingEditor
            name="text"
            id={`${id}-text`}
            label={t("editWords")}
            from={wording.from}
            language={wording.language}
            defaultValue={typed(state, "text", wording.start)}
            refusal={state.fields?.text}
          />
        )}
        <TextArea
          name="observation"
          id={`${id}-observation`}
          label={t("observation")}
          hint={t("observationHint")}
          refusal={state.fields?.observation}
          defaultValue={typed(state, "observation")}
          rows={3}
          dir="auto"
        />
        <Button disabled={isSending}>{children}</Button>
      </form>
    </Disclosure>
  );
}

function SentFields({ sent }: { sent: WorkSent }) {
  const { contributionIds, ...values } = sent;
  const locale = useLocale();
  return (
    <>
      <input type="hidden" name="language" value={locale} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {contributionIds.map((id) => (
        <input key={id} type="hidden" name="contributionIds[]" value={id} />
      ))}
    </>
  );
}
