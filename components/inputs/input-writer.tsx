"use client";

import { type SubmitEvent, startTransition, useActionState, useEffect, useRef, useState } from "react";
import { FoundCopy } from "@/components/contributions/found-copy";
import { forgetLocalCopy, type LocalCopy, readLocalCopy } from "@/components/contributions/local-copy";
import { SavingLine } from "@/components/contributions/saving-line";
import { refusalsOf } from "@/components/editor/form-answers";
import type { FormAction } from "@/components/editor/use-kept-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import type { InputHead } from "@/lib/inputs/input-head";
import type { InputWriting } from "@/lib/inputs/writer-query";
import { emptyFormState } from "@/lib/web/form-state";
import { HandBackForm } from "./hand-back-form";
import { startingInput } from "./starting-input";
import { useInputSaving } from "./use-input-saving";
import { useStanding } from "./use-standing";
import { useWords } from "./use-words";
import { WriterButtons } from "./writer-buttons";
import { WriterFields } from "./writer-fields";
import { ConflictNotice, HeldNotice, NewerNotice } from "./writer-notices";

type Props = {
  locale: string;
  action: FormAction;
  /** Sends a handed-over draft back to who wrote it. */
  sendBack: FormAction;
  personId: string;
  head: InputHead;
  writing: InputWriting;
  /** Made with this page: two pages of one person are two writers. */
  pageKey: string;
  languages: readonly { value: string; label: string }[];
  /** Words of each part and of the text about oneself, as they are kept. */
  counts: Readonly<Record<string, number>>;
};

/** The form of a written input: it saves itself, knows who else writes, submits or hands over, and needs no script. */
export function InputWriter({ locale, action, sendBack, personId, head, writing, pageKey, languages, counts }: Props) {
  const t = useTranslations("inputs.writer");
  const [state, dispatch, isSending] = useActionState(action, emptyFormState);
  const form = useRef<HTMLFormElement>(null);
  const [found, setFound] = useState<LocalCopy | null>(null);
  const [brought, setBrought] = useState<LocalCopy | null>(null);
  const copyKey = `openfloor.input.${personId}.${head.id}`;
  const saving = useInputSaving(form, { id: head.id, locale, copyKey, revision: head.revision });
  const { status, isDirty, noteChange, flush, known, saveOver } = saving;
  const { standing, takeOver } = useStanding(head.id, pageKey, {
    revision: head.revision,
    holder: writing.holder === null ? null : { ...writing.holder, self: writing.holder.personId === personId },
  });
  const words = useWords(counts);
  // Only what the server does not have is kept in this browser, so whatever is there is worth offering.
  useEffect(() => setFound(readLocalCopy(copyKey)), [copyKey]);

  const refusedCode = status.kind === "refused" ? status.code : null;
  const isConflict = refusedCode === "inputs.errors.changedMeanwhile";
  const isNewer = standing.holder === null && standing.revision > known && !isDirty() && !isConflict;

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const submitter = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    const target = form.current;
    if (target === null) return;
    if (submitter?.value === "save") noteChange();
    const result = await flush();
    if (result !== "saved" || submitter?.value === "save") return;
    const data = new FormData(target);
    data.set("intent", submitter?.value ?? "save");
    startTransition(() => dispatch(data));
  }

  async function onTakeOver() {
    const wasDirty = isDirty();
    if (!(await takeOver())) return;
    if (wasDirty) await flush();
    else window.location.reload();
  }

  async function onKeepTheirs() {
    if ((await saveOver("beside")) === "saved") window.location.reload();
  }

  const typed = brought?.fields ?? state.values ?? {};
  return (
    <>
      <form ref={form} className="input-writer" action={dispatch} onSubmit={onSubmit} onInput={noteChange} noValidate>
        <ErrorSummary refusals={refusalsOf(state)} />
        {standing.holder === null ? null : <HeldNotice holder={standing.holder} onTakeOver={() => void onTakeOver()} />}
        {isConflict ? (
          <ConflictNotice
            previewHref={`/${locale}/me/inputs/${head.id}/preview`}
            onKeepMine={() => void saveOver("1")}
            onKeepTheirs={() => void onKeepTheirs()}
          />
        ) : null}
        {isNewer ? <NewerNotice onLoad={() => window.location.reload()} /> : null}
        {found === null ? null : (
          <FoundCopy
            copy={found}
            onBringBack={() => {
              setBrought(found);
              setFound(null);
              noteChange();
            }}
            onDiscard={() => {
              forgetLocalCopy(copyKey);
              setFound(null);
            }}
          />
        )}
        <input type="hidden" name="id" value={head.id} />
        <input type="hidden" name="pageKey" value={pageKey} />
        <input type="hidden" name="seenRevision" value={known} readOnly />
        <WriterFields
          key={brought?.at ?? "kept"}
          locale={locale}
          writing={writing}
          start={startingInput(writing.content, typed)}
          languages={languages}
          refusals={state.fields ?? {}}
          readOnly={standing.holder !== null}
          words={words}
          onChange={noteChange}
        />
        <FormActions saved={<SavingLine status={status} />} next={nextSentence(t, head)} sticky>
          <WriterButtons head={head} isSending={isSending} isHeld={standing.holder !== null} />
        </FormActions>
      </form>
      {head.may.handBack ? <HandBackForm action={sendBack} id={head.id} revision={known} /> : null}
    </>
  );
}

type Translate = ReturnType<typeof useTranslations<"inputs.writer">>;

function nextSentence(t: Translate, { may, organisation, submission }: InputHead): string {
  if (may.submit) return t("nextSubmit");
  if (submission === "awaiting_approval") return t("nextWaits");
  if (may.handOver && organisation !== null) return t("nextHandOver", { name: organisation });
  return t("nextLater");
}
