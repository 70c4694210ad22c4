import { type FormEvent, useState } from "react";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { walkInWordsSchema } from "@/lib/attendance/schema";
import { useTranslations } from "@/lib/i18n/words";
import type { WaitingWalkIn } from "./door-answers";

export type WalkInWords = Pick<
  WaitingWalkIn,
  "name" | "affiliation" | "email" | "attendance" | "listed" | "allTheSame"
>;

type Props = {
  action: FormAction;
  eventId: string;
  scanId: string;
  /** In which ways one can come; where there is one, it is not asked. */
  ways: readonly ("on_site" | "online")[];
  /** Lets them in on the device, which tells the server when it can. */
  onDevice: (words: WalkInWords) => void;
};

/** Lets somebody in who had not registered. */
export function WalkInForm({ action, eventId, scanId, ways, onDevice }: Props) {
  const t = useTranslations("attendance");
  const words = useTranslations();
  const { state, form } = useKeptForm(action);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [only] = ways;
  const fields = { ...state.fields, ...wrong };
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? "");
    const told = {
      ...{ name: text("name"), affiliation: text("affiliation"), email: text("email") },
      attendance: text("attendance") === "online" ? ("online" as const) : ("on_site" as const),
      ...{ listed: text("listed") === "true", allTheSame: text("allTheSame") === "true" },
    };
    // The same rules as the server's, for it may be asked only hours later.
    const parsed = walkInWordsSchema.safeParse(told);
    const refusals = parsed.success ? [] : parsed.error.issues;
    setWrong(Object.fromEntries(refusals.map(({ path, message }) => [String(path[0]), words(message)])));
    if (refusals.length > 0) return;
    onDevice(told);
    event.currentTarget.reset();
  }
  return (
    <form {...form} onSubmit={onSubmit} className="form">
      <ErrorSummary refusals={refusalsOf({ ...state, fields })} />
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="scanId" value={scanId} />
      <TextField name="name" label={t("walkIn.name")} refusal={fields.name} defaultValue={typed(state, "name")} />
      <TextField
        name="affiliation"
        label={t("walkIn.affiliation")}
        optional
        refusal={fields.affiliation}
        defaultValue={typed(state, "affiliation")}
      />
      <TextField
        name="email"
        type="email"
        label={t("walkIn.email")}
        hint={t("walkIn.emailHint")}
        optional
        refusal={fields.email}
        defaultValue={typed(state, "email")}
      />
      {ways.length < 2 ? (
        <input type="hidden" name="attendance" value={only ?? "on_site"} />
      ) : (
        <RadioChoices
          name="attendance"
          label={t("walkIn.way")}
          wide
          defaultValue={typed(state, "attendance", "on_site")}
          choices={ways.map((value) => ({ value, label: t(`attending.${value}`) }))}
        />
      )}
      <CheckField name="listed" label={t("walkIn.listed")} />
      {state.code === "forbidden" ? <CheckField name="allTheSame" label={t("walkIn.allTheSame")} /> : null}
      <FormActions next={t("walkIn.next")}>
        <Button>{t("walkIn.send")}</Button>
      </FormActions>
    </form>
  );
}
