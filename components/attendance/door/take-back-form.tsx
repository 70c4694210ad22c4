import { useTranslations } from "next-intl";
import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { emptyFormState } from "@/lib/web/form-state";

type Props = {
  action: FormAction;
  eventId: string;
  registrationId: string;
  name: string;
  /** Takes it back on the device; answers whether that was enough, because it had not been sent yet. */
  onDevice: () => Promise<boolean>;
  onDone: () => void;
};

/** Takes a wrong check-in back. */
export function TakeBackForm({ action, eventId, registrationId, name, onDevice, onDone }: Props) {
  const t = useTranslations("attendance.door");
  const [state, send, isSending] = useActionState(action, emptyFormState);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    if (state !== emptyFormState) done.current();
  }, [state]);
  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!(await onDevice())) startTransition(() => send(form));
  }
  return (
    <form action={send} onSubmit={onSubmit} className="door-act">
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="registrationId" value={registrationId} />
      <Button kind="quiet" disabled={isSending} aria-label={t("takeBackOf", { name })}>
        {t("takeBack")}
      </Button>
      <span role="status" className="small">
        {state.refusal ?? state.done}
      </span>
    </form>
  );
}
