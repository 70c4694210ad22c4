"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { TextArea, TextField } from "@/components/ui/field";
import { directionOf, localeNames, locales } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { FieldsProps } from "./fields-props";
import { told } from "./refusals";

/** Other names: in the languages of the platform, and as people happen to write them. */
export function NameFields({ answers, refusals }: FieldsProps) {
  const t = useTranslations("organisations.fields");
  const offered: readonly string[] = locales;
  const others = Object.keys(answers).filter(
    (field) => field.startsWith("names.") && !offered.includes(field.slice(6)),
  );
  const isTold = told(answers, "aliases") !== "" || locales.some((locale) => told(answers, `names.${locale}`) !== "");
  return (
    <Disclosure
      summary={t("otherNames")}
      open={isTold || refusals.names !== undefined || refusals.aliases !== undefined}
    >
      <div className="form">
        {locales.map((locale) => (
          <TextField
            key={locale}
            id={locale === locales[0] ? "names" : undefined}
            name={`names.${locale}`}
            label={<span lang={locale}>{localeNames[locale]}</span>}
            refusal={locale === locales[0] ? refusals.names : undefined}
            defaultValue={told(answers, `names.${locale}`)}
            lang={locale}
            dir={directionOf(locale)}
          />
        ))}
        {others.map((field) => (
          <input key={field} type="hidden" name={field} value={told(answers, field)} />
        ))}
        <TextArea
          name="aliases"
          label={t("aliases")}
          hint={t("aliasesHint")}
          refusal={refusals.aliases}
          defaultValue={told(answers, "aliases")}
          rows={3}
          dir="auto"
          optional
        />
      </div>
    </Disclosure>
  );
}
