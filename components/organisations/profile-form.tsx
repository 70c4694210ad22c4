"use client";

import { useActionState } from "react";
import { refusalsOf } from "@/components/editor/form-answers";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions } from "@/components/ui/form-actions";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";
import { emptyFormState, type FormState } from "@/lib/web/form-state";
import type { FieldLists } from "./fields-props";
import { OrganisationFields } from "./organisation-fields";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  id: string;
  /** The revision that the page shows. */
  revision: number;
  answers: Record<string, string | string[]>;
  lists: FieldLists;
  nameLocked: boolean;
  /** Sends a rejected organisation again. */
  isAgain: boolean;
};

/** A focal point changes what the organisation says of itself, or corrects it after a rejection. */
export function OrganisationProfileForm({ action, id, revision, answers, lists, nameLocked, isAgain }: Props) {
  const [state, send, isSending] = useActionState(action, emptyFormState);
  const t = useTranslations("organisations.profile");
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary refusals={refusalsOf(state)} />
      {state.done === undefined ? null : (
        <Notice kind="success" announce>
          {state.done}
        </Notice>
      )}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seenRevision" value={revision} />
      <OrganisationFields
        answers={state.values ?? answers}
        refusals={state.fields ?? {}}
        lists={lists}
        nameLocked={nameLocked}
      />
      <FormActions next={isAgain ? t("nextAgain") : t("next")}>
        <Button kind="primary" disabled={isSending}>
          {isAgain ? t("sendAgain") : t("save")}
        </Button>
      </FormActions>
    </form>
  );
}
