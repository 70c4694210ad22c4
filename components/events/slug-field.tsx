"use client";

import { typed } from "@/components/editor/form-answers";
import { TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { FormState } from "@/lib/web/form-state";

type Props = { state: FormState; value?: string; fixed?: boolean };

/** The readable part of the address of an event. */
export function SlugField({ state, value, fixed }: Props) {
  const t = useTranslations("events.form");
  return (
    <TextField
      name="slug"
      label={t("slug")}
      hint={fixed ? t("slugFixed") : t("slugHint")}
      optional={value === undefined}
      width="short"
      dir="ltr"
      autoCapitalize="none"
      readOnly={fixed}
      refusal={state.fields?.slug}
      defaultValue={typed(state, "slug", value)}
    />
  );
}
