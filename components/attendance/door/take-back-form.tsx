import { useTranslations } from "next-intl";
import { type FormEvent, startTransition } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  /** Sends the form; the answer is told on the door, for the row may be another by then. */
  send: (form: FormData) => void;
  isSending: boolean;
  eventId: string;
  registrationId: string;
  name: string;
  /** Takes it back on the device; answers whether that was enough, because it had not been sent yet. */
  onDevice: () => Promise<boolean>;
};

/** Takes a wrong check-in back. */
export function TakeBackForm({ send, isSending, eventId, registrationId, name, onDevice }: Props) {
  const t = useTranslations("attendance.door");
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
    </form>
  );
}
