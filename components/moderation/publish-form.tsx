"use client";

import { useTranslations } from "next-intl";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { KeptWords } from "./kept-words";
import { SeenCase, type SeenRevision } from "./seen-case";

type Props = { action: FormAction; seen: SeenRevision; fourEyes: boolean; isOpen: boolean };

/** Publishing needs no reason: one press. */
export function PublishForm({ action, seen, fourEyes, isOpen }: Props) {
  const t = useTranslations("moderation.decisions");
  const eyes = useTranslations("decisions.eyes");
  const { state, isSending, form } = useKeptForm(action);
  if (!isOpen) return <KeptWords state={state} />;
  return (
    <form {...form} id="publish">
      {state.refusal === undefined ? null : <Notice kind="refusal" title={state.refusal} announce />}
      <SeenCase {...seen} />
      <input type="hidden" name="decision" value="publish" />
      <Button kind="primary" shortcut="P" disabled={isSending}>
        {fourEyes ? eyes("propose.publish") : t("publish")}
      </Button>
    </form>
  );
}
