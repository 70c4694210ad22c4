"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import { mostSeconds, orderRules, settableLists } from "@/lib/speakers/schema";

type Props = {
  action: FormAction;
  itemId: string;
  revision: number;
  list: string;
  order: string;
  /** Local hours in the zone of the event; empty for by hand. */
  opensAt: string;
  closesAt: string;
  /** As people say it; null while it is unknown, when no hours can be set. */
  zone: string | null;
  seconds: { secondsEach: number; secondsCoalition: number; secondsReply: number };
};

/** How the list of an item works: whether there is one, its hours, its order and its time limits. */
export function SettingsForm({ action, itemId, revision, list, order, opensAt, closesAt, zone, seconds }: Props) {
  const t = useTranslations("speakers.settings");
  const orders = useTranslations("speakers.order");
  const sentences = useTranslations("speakers.orderSentence");
  const { state, isSending, form } = useKeptForm(action);
  const hour = (name: "opensAt" | "closesAt", value: string) => (
    <TextField
      name={name}
      type="datetime-local"
      width="short"
      label={t(name)}
      hint={zone === null ? t("zoneUnknown") : t(`${name}Hint`, { zone })}
      disabled={zone === null}
      refusal={state.fields?.[name]}
      defaultValue={typed(state, name, value)}
    />
  );
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="seenRevision" value={revision} />
      <SelectField
        name="list"
        label={t("list")}
        width="short"
        refusal={state.fields?.list}
        defaultValue={typed(state, "list", list === "ended" ? "closed" : list)}
        options={settableLists.map((value) => ({ value, label: t(`lists.${value}`) }))}
      />
      {hour("opensAt", opensAt)}
      {hour("closesAt", closesAt)}
      <RadioChoices
        name="order"
        label={t("order")}
        refusal={state.fields?.order}
        defaultValue={typed(state, "order", order)}
        choices={orderRules.map((value) => ({ value, label: orders(value), sentence: sentences(value) }))}
      />
      <div className="field-row">
        {(["secondsEach", "secondsCoalition", "secondsReply"] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            type="number"
            min={10}
            max={mostSeconds}
            width="tiny"
            label={t(name)}
            refusal={state.fields?.[name]}
            defaultValue={typed(state, name, String(seconds[name]))}
          />
        ))}
      </div>
      <FormActions next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("save")}
        </Button>
      </FormActions>
    </form>
  );
}
