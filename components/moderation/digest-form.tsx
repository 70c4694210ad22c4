"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { Digest } from "@/lib/moderation/set-digest";

type Props = {
  action: FormAction;
  /** Null where no mail is wanted. */
  digest: Digest | null;
  /** The zone that is offered first. */
  zone: string;
  zones: readonly string[];
};

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));

/** A mail each day with what waits: at which hour, or none. */
export function DigestForm({ action, digest, zone, zones }: Props) {
  const t = useTranslations("moderation.digest");
  return (
    <>
      <WantedForm key={JSON.stringify(digest)} {...{ action, digest, zone, zones }} />
      {digest === null ? null : <StopForm action={action} label={t("stop")} />}
    </>
  );
}

function WantedForm({ action, digest, zone, zones }: Props) {
  const t = useTranslations("moderation.digest");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="stack">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="wanted" value="yes" />
      <div className="digest-fields">
        <SelectField
          name="hour"
          label={t("hour")}
          refusal={state.fields?.hour}
          defaultValue={typed(state, "hour", String(digest?.hour ?? 8))}
          options={hours}
        />
        <SelectField
          name="zone"
          label={t("zone")}
          refusal={state.fields?.zone}
          defaultValue={typed(state, "zone", digest?.zone ?? zone)}
          options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
        />
      </div>
      <Button disabled={isSending}>{t(digest === null ? "start" : "save")}</Button>
    </form>
  );
}

function StopForm({ action, label }: { action: FormAction; label: string }) {
  const { isSending, form } = useKeptForm(action);
  return (
    <form {...form}>
      <input type="hidden" name="wanted" value="no" />
      <Button kind="quiet" disabled={isSending}>
        {label}
      </Button>
    </form>
  );
}
