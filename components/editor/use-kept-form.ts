"use client";

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import { emptyFormState, type FormState } from "@/lib/web/form-state";

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/**
 * A form's state and the props of its `<form>`. React empties a form once its action has answered; sent through
 * `onSubmit`, what was typed stays where it is, also after a refusal. Without scripts `action` takes over.
 */
export function useKeptForm(action: FormAction) {
  const [state, send, isSending] = useActionState(action, emptyFormState);
  const sent = useRef<HTMLFormElement>(null);
  // What was refused once may be refused again: the reader is led to the reasons each time.
  useEffect(() => {
    if (state !== emptyFormState) sent.current?.querySelector<HTMLElement>(".summary")?.focus();
  }, [state]);
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Which button was pressed is sent as it would be without scripts.
    const pressed = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const form = new FormData(event.currentTarget, pressed);
    startTransition(() => send(form));
  }
  return { state, isSending, form: { ref: sent, action: send, onSubmit, noValidate: true } };
}
