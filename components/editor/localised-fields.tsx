"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { TextArea, TextField } from "@/components/ui/field";
import { directionOf, type Locale, localeNames } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";
import type { FormState } from "@/lib/web/form-state";
import { typed } from "./form-answers";

type Props = {
  /** Fields are posted as `${name}.en`, `${name}.ar` and so on. */
  name: string;
  label: string;
  hint?: string;
  value?: Localised;
  state: FormState;
  lines?: number;
  optional?: boolean;
  /** Key of the refusals; where it differs from the name. */
  refusedAs?: string;
  /** Where the same field stands several times on a page: what makes its ids its own. */
  scope?: string;
};

const first: Locale[] = ["en", "ar"];
const others: Locale[] = ["fr", "es", "ru", "zh"];

/** The same words in up to six languages: two in view, the others one press away. */
export function LocalisedFields({
  name,
  label,
  hint,
  value = {},
  state,
  lines,
  optional,
  refusedAs = name,
  scope,
}: Props) {
  const t = useTranslations("processes.form");
  const refusal = state.fields?.[refusedAs];
  const field = (locale: Locale, isFirst: boolean) => {
    const shared = {
      name: `${name}.${locale}`,
      // A refusal of the whole leads to its first field.
      id: [isFirst ? refusedAs : `${name}.${locale}`, scope].filter(Boolean).join("-"),
      label: isFirst ? `${label} (${localeNames[locale]})` : localeNames[locale],
      hint: isFirst ? hint : undefined,
      refusal: isFirst ? refusal : undefined,
      optional: optional && isFirst,
      lang: locale,
      dir: directionOf(locale),
      defaultValue: typed(state, `${name}.${locale}`, value[locale] ?? ""),
    };
    return lines === undefined ? (
      <TextField key={locale} {...shared} />
    ) : (
      <TextArea key={locale} rows={lines} {...shared} />
    );
  };
  return (
    <fieldset className="stack-fields">
      <legend className="visually-hidden">{label}</legend>
      {first.map((locale, index) => field(locale, index === 0))}
      <Disclosure summary={t("otherLanguages")} open={others.some((locale) => value[locale])}>
        {others.map((locale) => field(locale, false))}
      </Disclosure>
    </fieldset>
  );
}
