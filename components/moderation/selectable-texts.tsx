"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import { directionOf } from "@/lib/i18n/locales";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import type { TextField } from "@/lib/moderation/text-fields";
import { useFieldName } from "./use-field-name";

type Props = {
  texts: readonly TextField[];
  /** Of the contribution. */
  language: string;
  /** Begins the ids of the fields: a page may offer the texts more than once. */
  name: string;
};

/** The texts once more, where words are selected with the keyboard as in any field; see useSelectedPlace. */
export function SelectableTexts({ texts, language, name }: Props) {
  const t = useTranslations("decisions.marks");
  const nameOf = useFieldName(useLocale());
  return (
    <Disclosure summary={t("byKeyboard")}>
      <p className="hint-text">{t("byKeyboardHint")}</p>
      {texts.map(({ field, part, text }) => (
        <TextArea
          key={field}
          name=""
          id={`${name}-${field}`}
          label={nameOf({ field, part })}
          data-field={field}
          readOnly
          rows={4}
          lang={language}
          dir={directionOf(language)}
          value={text}
        />
      ))}
    </Disclosure>
  );
}
