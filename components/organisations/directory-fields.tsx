"use client";

import { CheckboxChoices, RadioChoices } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { localeNames, locales } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { ecosocStatuses } from "@/lib/organisations/schema";
import type { FieldLists, FieldsProps } from "./fields-props";
import { told, toldAll } from "./refusals";

const fields = ["website", "address", "description", "topics", "ecosocStatus"] as const;

/** What the directory shows beside the name; all of it may stay unsaid. */
export function DirectoryFields({ answers, refusals, topics }: FieldsProps & Pick<FieldLists, "topics">) {
  const t = useTranslations("organisations.fields");
  const status = useTranslations("organisations.ecosoc");
  const isTold = fields.some((field) => toldAll(answers, field).length > 0);
  const isRefused = fields.some((field) => refusals[field] !== undefined);
  return (
    <Disclosure summary={t("directory")} open={isTold || isRefused}>
      <div className="form">
        <TextField
          name="website"
          label={t("website")}
          refusal={refusals.website}
          defaultValue={told(answers, "website")}
          inputMode="url"
          autoComplete="url"
          dir="ltr"
          optional
        />
        <TextArea
          name="address"
          label={t("address")}
          hint={t("addressHint")}
          refusal={refusals.address}
          defaultValue={told(answers, "address")}
          rows={2}
          dir="auto"
          optional
        />
        <TextArea
          name="description"
          label={t("description")}
          hint={t("descriptionHint")}
          refusal={refusals.description}
          defaultValue={told(answers, "description")}
          rows={5}
          dir="auto"
          optional
        />
        <SelectField
          key={told(answers, "descriptionLanguage")}
          name="descriptionLanguage"
          label={t("descriptionLanguage")}
          width="short"
          defaultValue={told(answers, "descriptionLanguage")}
          options={[
            { value: "", label: t("asOnThisPage") },
            ...locales.map((value) => ({ value, label: localeNames[value] })),
          ]}
        />
        <CheckboxChoices
          name="topics[]"
          id="topics"
          label={t("topics")}
          hint={t("topicsHint")}
          refusal={refusals.topics}
          defaultValues={toldAll(answers, "topics")}
          choices={topics.map(({ id, name }) => ({ value: id, label: name }))}
          wide
          optional
        />
        <RadioChoices
          name="ecosocStatus"
          label={t("ecosocStatus")}
          hint={t("ecosocStatusHint")}
          refusal={refusals.ecosocStatus}
          defaultValue={told(answers, "ecosocStatus")}
          choices={[
            ...ecosocStatuses.map((value) => ({ value, label: status(value) })),
            { value: "", label: t("notStated") },
          ]}
          wide
          optional
        />
      </div>
    </Disclosure>
  );
}
