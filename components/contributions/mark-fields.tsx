"use client";

import { CheckboxChoices } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { impactKinds } from "@/lib/contributions/impact-kinds";
import { isLocale } from "@/lib/i18n/locales";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { topicChoices } from "@/lib/organisations/topics";

type Props = {
  /** What the round asks for. */
  asks: { topics: boolean; impacts: boolean };
  start: { topics: readonly string[]; impacts: readonly string[] };
  /** Sentences beside fields, by name. */
  refusals: Readonly<Record<string, string>>;
};

/** What it is about and whom it touches differently, where the round asks: found by it, and folded until wanted. */
export function MarkFields({ asks, start, refusals }: Props) {
  const t = useTranslations("contributions.marks");
  const asked = useLocale();
  const locale = isLocale(asked) ? asked : "en";
  return (
    <>
      {asks.topics ? (
        <Disclosure summary={t("topics")} open={start.topics.length > 0 || refusals.topics !== undefined}>
          {/* Says that the boxes were shown, where none is ticked. */}
          <input type="hidden" name="topics[]" value="" />
          <div className="offered">
            <CheckboxChoices
              name="topics[]"
              id="topics"
              label={t("topicsAsk")}
              hint={t("topicsHint")}
              refusal={refusals.topics}
              choices={topicChoices(locale).map(({ id, name }) => ({ value: id, label: name }))}
              defaultValues={start.topics}
              wide
            />
          </div>
        </Disclosure>
      ) : null}
      {asks.impacts ? (
        <Disclosure summary={t("impactsTitle")} open={start.impacts.length > 0 || refusals.impacts !== undefined}>
          <input type="hidden" name="impacts[]" value="" />
          <CheckboxChoices
            name="impacts[]"
            id="impacts"
            label={t("impactsAsk")}
            hint={t("impactsHint")}
            refusal={refusals.impacts}
            choices={impactKinds.map((value) => ({ value, label: t(`impacts.${value}`) }))}
            defaultValues={start.impacts}
            wide
          />
        </Disclosure>
      ) : null}
    </>
  );
}
