import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/i18n/words";

/** How the brackets are read. */
export function RollingLegend({ locale }: { locale: string }) {
  const t = useTranslations("amendments.rolling.legend");
  const bracket = (words: ReactNode) => (
    <>
      <span className="bracket">[</span>
      {words}
      <span className="bracket">]</span>
    </>
  );
  const name = <span className="sponsors"> — {t("name")}</span>;
  return (
    <Disclosure summary={t("title")} id="legend">
      <dl className="fact-list rolling-legend" lang={locale}>
        <dt>{bracket(t("words"))}</dt>
        <dd>{t("standing")}</dd>
        <dt>
          {bracket(
            <>
              <ins>{t("others")}</ins>
              {name}
            </>,
          )}
        </dt>
        <dd>{t("proposed")}</dd>
        <dt>
          {bracket(
            <>
              <del>{t("words")}</del>
              {name}
            </>,
          )}
        </dt>
        <dd>{t("deleted")}</dd>
      </dl>
      <p className="small quiet">{t("alternatives")}</p>
    </Disclosure>
  );
}
