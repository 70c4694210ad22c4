"use client";

import { refusalsOf, ticked, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { CheckboxChoices, RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import type { EventAccessForDesk } from "@/lib/events/desk-parts";
import { useTranslations } from "@/lib/i18n/words";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";

const accesses = [
  "everyone",
  "verified_organisations",
  "accredited_organisations",
  "stakeholder_groups",
  "invited",
] as const;
const ways = ["platform", "link", "none"] as const;
const lists = ["hidden", "participants", "everyone"] as const;
const numbers = ["capacityOnSite", "capacityOnline", "quota"] as const;

/** Who may come to an event, how they register, and how many. */
export function AccessForm({ action, event }: { action: FormAction; event: EventAccessForDesk }) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("events.settings");
  const groups = useTranslations("public.groups");
  const tick = (name: "approval" | "focalPointApproves") =>
    state.values === undefined ? event[name] : typed(state, name) === "true";
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="eventId" value={event.id} />
      <input type="hidden" name="seenRevision" value={event.revision} />
      <RadioChoices
        name="access"
        label={t("access")}
        refusal={state.fields?.access}
        defaultValue={typed(state, "access", event.access)}
        choices={accesses.map((value) => ({ value, label: t(`who.${value}`), sentence: t(`whoSentence.${value}`) }))}
      />
      <CheckboxChoices
        name="stakeholderGroups[]"
        id="stakeholderGroups"
        label={t("groups")}
        hint={t("groupsHint")}
        refusal={state.fields?.stakeholderGroups}
        defaultValues={ticked(state, "stakeholderGroups", event.stakeholderGroups)}
        choices={stakeholderGroups.map((value) => ({ value, label: groups(value) }))}
      />
      <RadioChoices
        name="registration"
        label={t("registration")}
        refusal={state.fields?.registration}
        defaultValue={typed(state, "registration", event.registration)}
        choices={ways.map((value) => ({ value, label: t(`way.${value}`), sentence: t(`waySentence.${value}`) }))}
      />
      <TextField
        name="registrationLink"
        type="url"
        dir="ltr"
        label={t("registrationLink")}
        hint={t("registrationLinkHint")}
        optional
        refusal={state.fields?.registrationLink}
        defaultValue={typed(state, "registrationLink", event.registrationLink ?? "")}
      />
      <div className="field-row">
        <TextField
          name="opensAt"
          type="datetime-local"
          label={t("opensAt")}
          optional
          refusal={state.fields?.opensAt}
          defaultValue={typed(state, "opensAt", event.opensLocal)}
        />
        <TextField
          name="closesAt"
          type="datetime-local"
          label={t("closesAt")}
          optional
          refusal={state.fields?.closesAt}
          defaultValue={typed(state, "closesAt", event.closesLocal)}
        />
      </div>
      <p className="hint-text">
        {event.zone === null ? t("hoursWithoutZone") : t("hoursHint", { zone: event.zone.replaceAll("_", " ") })}
      </p>
      <div className="field-row">
        {numbers.map((name) => (
          <TextField
            key={name}
            name={name}
            inputMode="numeric"
            dir="ltr"
            label={t(name)}
            optional
            refusal={state.fields?.[name]}
            defaultValue={typed(state, name, event[name]?.toString() ?? "")}
          />
        ))}
      </div>
      <p className="hint-text">{t("capacityHint")}</p>
      <TextField
        name="acceptWithinHours"
        inputMode="numeric"
        width="tiny"
        dir="ltr"
        label={t("acceptWithinHours")}
        hint={t("acceptHint")}
        refusal={state.fields?.acceptWithinHours}
        defaultValue={typed(state, "acceptWithinHours", event.acceptWithinHours.toString())}
      />
      <CheckField name="approval" label={t("approval")} hint={t("approvalHint")} defaultChecked={tick("approval")} />
      <CheckField
        name="focalPointApproves"
        label={t("focalPointApproves")}
        hint={t("focalPointHint")}
        defaultChecked={tick("focalPointApproves")}
      />
      <RadioChoices
        name="participantList"
        label={t("participantList")}
        hint={t("participantListHint")}
        refusal={state.fields?.participantList}
        defaultValue={typed(state, "participantList", event.participantList)}
        choices={lists.map((value) => ({ value, label: t(`list.${value}`) }))}
      />
      <FormActions sticky>
        <Button kind="primary" disabled={isSending}>
          {t("save")}
        </Button>
      </FormActions>
    </form>
  );
}
