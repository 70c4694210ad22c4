import type { ReactNode } from "react";
import { IslandScript } from "@/components/islands/island-script";
import { Disclosure } from "@/components/ui/disclosure";
import type { ShownCitation } from "@/lib/citations/styles";
import { useTranslations } from "@/lib/i18n/words";
import { CitationList } from "./citation-list";

type Props = {
  citations: readonly ShownCitation[];
  /** How parts of it are cited. */
  children?: ReactNode;
};

/** How this is cited, one press away: three styles to read, two formats for reference managers. */
export function CiteSection({ citations, children }: Props) {
  const t = useTranslations("open-data.cite");
  return (
    <section id="cite" className="cite">
      <Disclosure summary={t("title")}>
        <CitationList citations={citations} />
        {children}
        <IslandScript name="copy-citation" />
      </Disclosure>
    </section>
  );
}
