import { useTranslations } from "next-intl";
import { IslandScript } from "@/components/islands/island-script";
import { Disclosure } from "@/components/ui/disclosure";
import type { ShownCitation } from "@/lib/citations/styles";

/** How this is cited, one press away: three styles to read, two formats for reference managers. */
export function CiteSection({ citations }: { citations: readonly ShownCitation[] }) {
  const t = useTranslations("open-data.cite");
  return (
    <section id="cite" className="cite">
      <Disclosure summary={t("title")}>
        <dl>
          {citations.map((citation) => (
            <Cited key={citation.name} {...citation} />
          ))}
        </dl>
        <IslandScript name="copy-citation" />
      </Disclosure>
    </section>
  );
}

function Cited({ name, isFile, text }: ShownCitation) {
  const t = useTranslations("open-data.cite");
  const words = useTranslations("public");
  return (
    <>
      <dt>{t(name)}</dt>
      <dd>
        <copy-citation data-text={text} data-done={words("copied")}>
          {isFile ? (
            <pre dir="ltr">
              <code>{text.trimEnd()}</code>
            </pre>
          ) : (
            // The styles are English, whatever language the page is in.
            <p lang="en" dir="ltr">
              {text}
            </p>
          )}
          <button type="button" className="button quiet" hidden>
            {words("cite")}
          </button>
          <span role="status" className="small quiet" />
        </copy-citation>
      </dd>
    </>
  );
}
