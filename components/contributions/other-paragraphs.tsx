"use client";

import { CheckboxChoices } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { ComposerPart } from "./composer-part";

/** Further paragraphs that the same comment is about: nearby ones to tick, all others by what they are called. */
export function OtherParagraphs({ composer, start, refusals }: ComposerPart) {
  const t = useTranslations("contributions.composer");
  const { offered, paragraph, version } = composer;
  const isWholeText = paragraph === null;
  const isOpen = start.also.length > 0 || start.alsoTyped !== "" || refusals.alsoTyped !== undefined;
  return (
    <Disclosure summary={t(isWholeText ? "alsoText" : "also")} open={isOpen}>
      <div className="stack">
        <p className="hint-text">{t(isWholeText ? "alsoTextHint" : "alsoHint")}</p>
        {offered.length === 0 ? null : (
          <div className="offered">
            <CheckboxChoices
              name="also[]"
              id="also"
              label={t("alsoNear")}
              choices={offered.map(({ id, number, opening }) => ({
                value: id,
                label: <bdi>{number ?? t("noNumber")}</bdi>,
                sentence: (
                  <span lang={version.language} dir={directionOf(version.language)}>
                    {opening}
                  </span>
                ),
              }))}
              defaultValues={start.also}
            />
          </div>
        )}
        <TextField
          name="alsoTyped"
          label={t("alsoTyped")}
          hint={t("alsoTypedHint")}
          refusal={refusals.alsoTyped ?? refusals.also}
          defaultValue={start.alsoTyped}
          autoComplete="off"
          dir="auto"
        />
      </div>
    </Disclosure>
  );
}
