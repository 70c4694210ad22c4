"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { emptyFormState, type FormState } from "@/lib/web/form-state";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  item: { id: string; revision: number };
  words: { open: string; question: string; text: string; yes: string };
};

/** An act that takes something away: asked once more, in words that say what goes and what stays. */
export function ConfirmedAct({ action, item, words }: Props) {
  const [state, act, isSending] = useActionState(action, emptyFormState);
  return (
    <Disclosure summary={words.open} open={state.refusal === undefined ? undefined : true}>
      <form className="stack" action={act}>
        <p>
          <strong>{words.question}</strong> {words.text}
        </p>
        {state.refusal === undefined ? null : (
          <p className="refusal" role="alert">
            {state.refusal}
          </p>
        )}
        <input type="hidden" name="id" value={item.id} />
        <input type="hidden" name="seenRevision" value={item.revision} />
        <Button kind="danger" disabled={isSending}>
          {words.yes}
        </Button>
      </form>
    </Disclosure>
  );
}
