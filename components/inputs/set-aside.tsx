import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/i18n/words";
import type { ShownAside } from "@/lib/inputs/set-aside-query";
import { AsideParts } from "./aside-parts";

type Props = { locale: string; aside: ShownAside; language: string };

/** Below the writer: what was written for questions that are asked no more, until its words stand elsewhere. */
export function SetAside({ locale, aside, language }: Props) {
  const t = useTranslations("inputs.aside");
  const count = aside.parts.length + (aside.about === null ? 0 : 1);
  return (
    <Disclosure summary={t("title", { count })} id="set-aside" open>
      <p>{t("lead")}</p>
      <AsideParts locale={locale} aside={aside} language={language} />
    </Disclosure>
  );
}
