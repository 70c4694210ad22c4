import type { FormEvent } from "react";
import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import type { AddedFile, Destination } from "./tus-client";
import { useUpload } from "./use-upload";

type Props = {
  action: FormAction;
  locale: string;
  to: Destination;
  /** Keep it the same from one drawing to the next. */
  onDone: (file: AddedFile | null) => void;
};

/**
 * A form with one field called `file`. With scripts the file goes piece by piece, can be paused, and goes on after the
 * line broke; without them, or with nothing chosen, it is sent as any form.
 */
export function useFileForm({ action, locale, to, onDone }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const { shown, start, pause, goOn } = useUpload({ locale, onDone });
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const chosen = new FormData(event.currentTarget).get("file");
    if (!(chosen instanceof File) || chosen.size === 0) return form.onSubmit(event);
    event.preventDefault();
    start(chosen, to);
  }
  const isRefused = shown.at === "refused";
  return {
    form: { ...form, onSubmit },
    isBusy: isSending || !["idle", "refused"].includes(shown.at),
    refusal: isRefused ? shown.reason : state.fields?.file,
    refusals: isRefused ? [{ field: "file", message: shown.reason }] : refusalsOf(state),
    progress: { shown, pause, goOn },
  };
}
