import type { FormEvent, ReactNode } from "react";
import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  values: Record<string, string>;
  /** Takes the form over where there is a script. */
  onSend: (form: FormData) => void;
  inline?: boolean;
  children: ReactNode;
};

/** A form that lets somebody in: sent to the server without a script, kept on the device first with one. */
export function CheckInForm({ action, values, onSend, inline = false, children }: Props) {
  const t = useTranslations("attendance");
  const { state, form } = useKeptForm(action);
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSend(new FormData(event.currentTarget));
    if (!inline) event.currentTarget.reset();
  }
  return (
    <form {...form} onSubmit={onSubmit} className={inline ? "door-act" : "door-line"}>
      <ErrorSummary refusals={refusalsOf(state)} />
      {state.done === undefined ? null : (
        <Notice kind={state.data?.letIn === 1 ? "success" : "warning"} title={t("door.latest")} announce>
          {state.done}
        </Notice>
      )}
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
