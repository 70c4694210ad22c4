"use client";

import type { ReactNode } from "react";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { useTranslations } from "@/lib/i18n/words";
import { KeptWords } from "./kept-words";
import { SeenCase, type SeenRevision } from "./seen-case";
import { TurnedDown } from "./turned-down";

type Props = { action: FormAction; seen: SeenRevision; fourEyes: boolean; isOpen: boolean; wayOn: ReactNode };

/** Publishing needs no reason: one press. */
export function PublishForm({ action, seen, fourEyes, isOpen, wayOn }: Props) {
  const t = useTranslations("moderation.decisions");
  const eyes = useTranslations("decisions.eyes");
  const { state, isSending, form } = useKeptForm(action);
  if (!isOpen) return <KeptWords state={state} wayOn={wayOn} />;
  return (
    <form {...form} id="publish">
      <TurnedDown state={state} wayOn={wayOn} />
      <SeenCase {...seen} />
      <input type="hidden" name="decision" value="publish" />
      <Button kind="primary" shortcut="P" disabled={isSending}>
        {fourEyes ? eyes("propose.publish") : t("publish")}
      </Button>
    </form>
  );
}
