"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { Notice } from "@/components/ui/notice";
import { type FollowRequest, followRhythms } from "@/lib/following/schema";
import { useTranslations } from "@/lib/i18n/words";

type Props = Pick<FollowRequest, "kind" | "subject" | "rhythm"> & {
  action: FormAction;
  /** Address of the account; null for a visitor, who is asked for one. */
  address: string | null;
  /** Whether it is followed already, so that only the rhythm can change. */
  isFollowed: boolean;
};

/** Follows one thing: how often, and for a visitor under which address. */
export function FollowForm({ action, kind, subject, rhythm, address, isFollowed }: Props) {
  const t = useTranslations("following.form");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      {state.done === undefined ? null : (
        <Notice kind="success" announce>
          {state.done}
        </Notice>
      )}
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="subject" value={subject} />
      <RadioChoices
        name="rhythm"
        label={t("rhythm")}
        refusal={state.fields?.rhythm}
        defaultValue={typed(state, "rhythm", rhythm)}
        choices={followRhythms.map((value) => ({
          value,
          label: t(`rhythms.${value}`),
          sentence: t(`sentences.${value}`),
        }))}
      />
      {address === null ? (
        <TextField
          name="email"
          type="email"
          label={t("email")}
          refusal={state.fields?.email}
          defaultValue={typed(state, "email")}
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
          dir="ltr"
          required
        />
      ) : null}
      <FormActions next={address === null ? t("nextByAddress") : t("nextOwn", { email: address })}>
        <Button kind="primary" disabled={isSending}>
          {t(isFollowed ? "save" : "follow")}
        </Button>
      </FormActions>
    </form>
  );
}
