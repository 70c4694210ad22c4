"use client";

import { typed } from "@/components/editor/form-answers";
import { CheckField, SelectField, TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { FormState } from "@/lib/web/form-state";

export type HoursValues = {
  zone: string | null;
  wholeDays: boolean;
  startDay: string;
  startHour: string;
  endDay: string;
  endHour: string;
};

type Props = {
  state: FormState;
  zones: readonly string[];
  value?: HoursValues;
  /** The zone that is likeliest; none is taken for granted. */
  zone?: string;
  /** A series may take its days from its sessions. */
  isSeries: boolean;
  /** What was imported without a zone may stay so. */
  mayStayUnknown?: boolean;
};

/** When it is: the zone first, then days and hours in it, or whole days. */
export function HoursFields({ state, zones, value, zone, isSeries, mayStayUnknown }: Props) {
  const t = useTranslations("events.form");
  return (
    <fieldset className="stack-fields">
      <legend className="visually-hidden">{t("when")}</legend>
      <SelectField
        name="zone"
        label={t("zone")}
        hint={t("zoneHint")}
        width="short"
        dir="ltr"
        refusal={state.fields?.zone}
        defaultValue={typed(state, "zone", value === undefined ? zone : (value.zone ?? ""))}
        options={[
          { value: "", label: mayStayUnknown ? t("zoneUnknown") : t("zoneChoose") },
          ...zones.map((name) => ({ value: name, label: name.replaceAll("_", " ") })),
        ]}
      />
      <div className="field-row">
        <TextField
          name="startDay"
          type="date"
          label={isSeries ? t("firstDay") : t("startDay")}
          optional={isSeries}
          refusal={state.fields?.startDay}
          defaultValue={typed(state, "startDay", value?.startDay)}
        />
        <TextField
          name="startHour"
          type="time"
          label={t("startHour")}
          refusal={state.fields?.startHour}
          defaultValue={typed(state, "startHour", value?.startHour)}
        />
      </div>
      <div className="field-row">
        <TextField
          name="endDay"
          type="date"
          label={isSeries ? t("lastDay") : t("endDay")}
          optional
          refusal={state.fields?.endDay}
          defaultValue={typed(state, "endDay", value?.endDay)}
        />
        <TextField
          name="endHour"
          type="time"
          label={t("endHour")}
          optional
          refusal={state.fields?.endHour}
          defaultValue={typed(state, "endHour", value?.endHour)}
        />
      </div>
      <p className="hint-text">{isSeries ? t("seriesHoursHint") : t("hoursHint")}</p>
      <CheckField
        name="wholeDays"
        label={t("wholeDays")}
        hint={t("wholeDaysHint")}
        defaultChecked={state.values === undefined ? value?.wholeDays : typed(state, "wholeDays") === "true"}
      />
    </fieldset>
  );
}
