import { Pagination } from "@/components/ui/pagination";
import type { PublicInput } from "@/lib/answers/read-inputs";
import type { AnswersFilter } from "@/lib/answers/schema";
import { answersAddress } from "@/lib/answers/schema";
import { useTranslations } from "@/lib/i18n/words";
import type { Page } from "@/lib/kernel/pages";
import { InputEntry } from "./input-entry";

type Props = {
  locale: string;
  inputs: Page<PublicInput>;
  base: string;
  filter: AnswersFilter;
  isFirst: boolean;
  shows: "brief" | "answers";
  withPlace: boolean;
  withQuestion?: boolean;
};

/**
 * Published inputs one under the other, with the way to older ones. In a list of one consultation what was received
 * after the closing hour stands apart at the end, as the addendum.
 */
export function InputList({ locale, inputs, base, filter, isFirst, ...entry }: Props) {
  const t = useTranslations("answers");
  const compilations = useTranslations("compilations");
  const late = entry.withPlace ? [] : inputs.items.filter((input) => input.late);
  const others = inputs.items.filter((input) => !late.includes(input));
  const list = (items: readonly PublicInput[]) => (
    <ol className="list">
      {items.map((input) => (
        <InputEntry key={input.id} locale={locale} input={input} {...entry} />
      ))}
    </ol>
  );
  return (
    <>
      {inputs.items.length === 0 ? <p className="quiet">{t("nothing")}</p> : null}
      {others.length === 0 ? null : list(others)}
      {late.length === 0 ? null : (
        <>
          <h3 className="addendum">{compilations("section.late")}</h3>
          {list(late)}
        </>
      )}
      <Pagination
        newerHref={isFirst ? undefined : answersAddress(base, filter)}
        olderHref={inputs.next === null ? undefined : answersAddress(base, filter, inputs.next)}
      />
    </>
  );
}
