"use client";

import { type SubmitEvent, useActionState, useCallback, useEffect, useRef, useState } from "react";
import { CommentFiles, type CommentFilesGiven } from "@/components/attachments/comment-files";
import type { AddedFile } from "@/components/attachments/tus-client";
import { refusalsOf } from "@/components/editor/form-answers";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions } from "@/components/ui/form-actions";
import type { Composer } from "@/lib/contributions/composer-query";
import { useTranslations } from "@/lib/i18n/words";
import { emptyFormState, type FormState } from "@/lib/web/form-state";
import { startingFields } from "./composed-fields";
import { ComposerFields } from "./composer-fields";
import { FoundCopy } from "./found-copy";
import { findLocalCopy, forgetLocalCopy, type LocalCopy, localCopyKey } from "./local-copy";
import { SavingLine } from "./saving-line";
import { type KnownDraft, useAutosave } from "./use-autosave";

export type ComposerFormProps = {
  locale: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  personId: string;
  organisation: string | null;
  composer: Composer;
  /** Made with this page, so that a doubled first save makes one draft. */
  draftKey: string;
  /** Null where the round takes no files. */
  files: CommentFilesGiven | null;
  /** Languages that may be chosen, with their names. */
  languages: readonly { value: string; label: string }[];
};

/** The form of a comment: it saves itself, submits or hands over, and works without scripts. */
export function ComposerForm({
  locale,
  action,
  personId,
  organisation,
  composer,
  draftKey,
  files,
  languages,
}: ComposerFormProps) {
  const t = useTranslations("contributions");
  const [state, dispatch, isSending] = useActionState(action, emptyFormState);
  const { comment, paragraph, version, may } = composer;
  const form = useRef<HTMLFormElement>(null);
  const [autosaved, setAutosaved] = useState<KnownDraft | null>(null);
  const [brought, setBrought] = useState<LocalCopy | null>(null);
  const [found, setFound] = useState<{ key: string; copy: LocalCopy } | null>(null);
  const known = latest(comment, autosaved, fromState(state));
  const refusals = besideReasons(state.fields ?? {});
  const isPassing = useRef(false);
  const composed = {
    personId,
    versionId: version.id,
    paragraphId: paragraph?.id ?? null,
    commentId: comment?.id ?? "",
  };
  const copyKey = localCopyKey(composed);
  const idField = useRef<HTMLInputElement>(null);
  const revisionField = useRef<HTMLInputElement>(null);

  const onSaved = useCallback((saved: KnownDraft) => {
    // The next save may start before React has drawn this one, so the fields learn it at once.
    if (idField.current !== null) idField.current.value = saved.id;
    if (revisionField.current !== null) revisionField.current.value = String(saved.revision);
    setAutosaved(saved);
  }, []);
  const autosave = useAutosave(form, { address: `/api/drafts?locale=${locale}`, copyKey, onSaved });

  // Only what the server does not have is kept in this browser, so whatever is there is worth offering.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the copy depends on
  useEffect(() => setFound(findLocalCopy(composed)), [copyKey]);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    const submitter = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    const saves = submitter?.value === "save";
    if (isPassing.current || (!saves && !autosave.isDirty())) {
      isPassing.current = false;
      return;
    }
    event.preventDefault();
    if (saves) autosave.noteChange();
    const result = await autosave.flush();
    // A refused save goes on to the form's own action, which puts the sentence beside its field.
    if (result === "refused" || (result === "saved" && !saves)) {
      isPassing.current = true;
      form.current?.requestSubmit(submitter);
    }
  }

  async function saveForFile(): Promise<string | null> {
    autosave.noteChange();
    return (await autosave.flush()) === "saved" ? (idField.current?.value ?? null) : null;
  }

  async function onFileAdded(added: AddedFile | null, contributionId: string) {
    // A file is a new revision, which what was typed meanwhile has to carry.
    if (added !== null) onSaved({ id: contributionId, revision: added.revision });
    if (autosave.isDirty()) await autosave.flush();
    window.location.assign(
      `/${locale}/compose/${version.id}?contribution=${contributionId}${added === null ? "" : `&added=${added.id}`}`,
    );
  }

  const start = {
    ...startingFields(brought?.fields ?? state.values ?? {}, composer, locale),
    ...(typeof brought?.fields.body === "string" ? { bodyJson: brought.fields.body } : {}),
  };
  return (
    <form
      ref={form}
      className="composer"
      action={dispatch}
      onSubmit={onSubmit}
      onInput={autosave.noteChange}
      noValidate
    >
      <ErrorSummary refusals={refusalsOf({ ...state, fields: refusals })} />
      {found === null ? null : (
        <FoundCopy
          copy={found.copy}
          onBringBack={() => {
            setBrought(found.copy);
            setFound(null);
            autosave.noteChange();
            if (found.key !== copyKey) forgetLocalCopy(found.key);
          }}
          onDiscard={() => {
            forgetLocalCopy(found.key);
            setFound(null);
          }}
        />
      )}
      <input type="hidden" name="versionId" value={version.id} />
      <input type="hidden" name="paragraphId" value={paragraph?.id ?? ""} />
      <input type="hidden" name="draftKey" value={draftKey} />
      <input ref={idField} type="hidden" name="id" value={known?.id ?? ""} readOnly />
      <input ref={revisionField} type="hidden" name="seenRevision" value={known?.revision ?? ""} readOnly />
      <ComposerFields
        key={brought === null ? "kept" : brought.at}
        composer={composer}
        start={start}
        refusals={refusals}
        languages={languages}
        onChange={autosave.noteChange}
      />
      {files === null ? null : (
        <CommentFiles
          {...files}
          locale={locale}
          commentId={known?.id ?? null}
          refusal={refusals.file}
          save={saveForFile}
          onAdded={onFileAdded}
        />
      )}
      <FormActions
        saved={<SavingLine status={autosave.status} />}
        next={nextSentence(t, composer, organisation)}
        sticky
      >
        {may.submit ? (
          <Button kind="primary" name="intent" value="submit" disabled={isSending}>
            {t("composer.submit")}
          </Button>
        ) : null}
        {may.handOver ? (
          <Button
            kind="primary"
            name="intent"
            value="handOver"
            disabled={isSending || comment?.submission === "awaiting_approval"}
          >
            {t("composer.handOver")}
          </Button>
        ) : null}
        <Button name="intent" value="save" disabled={isSending}>
          {t("composer.save")}
        </Button>
      </FormActions>
    </form>
  );
}

/** Where no script ran, the reasons were posted as plain words; what is wrong with them stands at the same place. */
function besideReasons({ bodyPlain, ...fields }: Record<string, string>): Record<string, string> {
  return bodyPlain === undefined ? fields : { body: bodyPlain, ...fields };
}

type Translate = ReturnType<typeof useTranslations<"contributions">>;

function nextSentence(t: Translate, { may, comment }: Composer, organisation: string | null): string {
  if (may.submit) return t(comment?.confidential ? "composer.nextSubmitConfidential" : "composer.nextSubmit");
  if (may.handOver && organisation !== null) return t("composer.nextHandOver", { name: organisation });
  return organisation === null ? t("composer.nextLaterAlone") : t("composer.nextLater", { name: organisation });
}

/** The newest of what is known of the draft: from the page, from saving by itself, from the form's answer. */
function latest(...known: (KnownDraft | null)[]): KnownDraft | null {
  return known.reduce<KnownDraft | null>(
    (best, one) => (one !== null && one.revision > (best?.revision ?? 0) ? one : best),
    null,
  );
}

function fromState({ data }: FormState): KnownDraft | null {
  return typeof data?.id === "string" && typeof data.revision === "number"
    ? { id: data.id, revision: data.revision }
    : null;
}
