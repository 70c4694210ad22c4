import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  /** Sends the form where there is no script. */
  action: (form: FormData) => void;
  eventId: string;
  /** Null for a walk-in that the server has not heard of yet. */
  registrationId: string | null;
  name: string;
  /** Takes it back on the device, which tells the server when it can. */
  onDevice: () => void;
};

/** Takes a wrong check-in back. */
export function TakeBackForm({ action, eventId, registrationId, name, onDevice }: Props) {
  const t = useTranslations("attendance.door");
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onDevice();
  }
  return (
    <form action={action} onSubmit={onSubmit} className="door-act">
      <input type="hidden" name="eventId" value={eventId} />
      {registrationId === null ? null : <input type="hidden" name="registrationId" value={registrationId} />}
      <Button kind="quiet" aria-label={t("takeBackOf", { name })}>
        {t("takeBack")}
      </Button>
    </form>
  );
}
