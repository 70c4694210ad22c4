import { useTranslations } from "next-intl";
import { Pagination } from "@/components/ui/pagination";
import type { PublicInput } from "@/lib/answers/read-inputs";
import type { AnswersFilter } from "@/lib/answers/schema";
import { answersAddress } from "@/lib/answers/schema";
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

/** Published inputs one under the other, with the way to older ones. */
export function InputList({ locale, inputs, base, filter, isFirst, ...entry }: Props) {
  const t = useTranslations("answers");
  return (
    <>
      {inputs.items.length === 0 ? <p className="quiet">{t("nothing")}</p> : null}
      <ol className="list">
        {inputs.items.map((input) => (
          <InputEntry key={input.id} locale={locale} input={input} {...entry} />
        ))}
      </ol>
      <Pagination
        newerHref={isFirst ? undefined : answersAddress(base, filter)}
        olderHref={inputs.next === null ? undefined : answersAddress(base, filter, inputs.next)}
      />
    </>
  );
}
