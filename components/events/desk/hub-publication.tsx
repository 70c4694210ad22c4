"use client";

import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  event: { id: string; revision: number; missing: readonly string[]; drafts: number };
};

/** The step to the public, or what is missing before it. `drafts`: sessions of a series that can go with it. */
export function HubPublication({ action, event }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("events");
  if (event.missing.length > 0) {
    return (
      <section className="stack" aria-labelledby="publish">
        <h2 id="publish">{t("desk.before")}</h2>
        <ul>
          {event.missing.map((what) => (
            <li key={what}>{t(`missing.${what}`)}</li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <section className="stack" aria-labelledby="publish">
      <h2 id="publish">{t("desk.publish")}</h2>
      <form className="stack" {...form}>
        <ErrorSummary refusals={refusalsOf(state)} />
        <input type="hidden" name="eventId" value={event.id} />
        <input type="hidden" name="seenRevision" value={event.revision} />
        {event.drafts === 0 ? null : (
          <CheckField name="withSessions" label={t("desk.withSessions", { count: event.drafts })} defaultChecked />
        )}
        <Button kind="primary" disabled={isSending}>
          {t("desk.publish")}
        </Button>
        <p className="quiet small">{t("desk.publishNext")}</p>
      </form>
    </section>
  );
}
