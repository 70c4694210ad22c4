"use client";

import { TextArea, TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { FieldsProps } from "./fields-props";
import { told } from "./refusals";

/** What only administrators read. */
export function ConfidentialFields({ answers, refusals }: FieldsProps) {
  const t = useTranslations("organisations.fields");
  return (
    <>
      <TextField
        name="contactEmail"
        type="email"
        label={t("contactEmail")}
        hint={t("contactEmailHint")}
        refusal={refusals.contactEmail}
        defaultValue={told(answers, "contactEmail")}
        autoComplete="email"
        dir="ltr"
        required
      />
      <TextArea
        name="proof"
        label={t("proof")}
        hint={t("proofHint")}
        refusal={refusals.proof}
        defaultValue={told(answers, "proof")}
        rows={3}
        dir="auto"
        optional
      />
    </>
  );
}
