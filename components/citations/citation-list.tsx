import type { ShownCitation } from "@/lib/citations/styles";
import { useTranslations } from "@/lib/i18n/words";

/** A work in every style, each with a button that copies it where scripts run. */
export function CitationList({ citations }: { citations: readonly ShownCitation[] }) {
  return (
    <dl>
      {citations.map((citation) => (
        <Cited key={citation.name} {...citation} />
      ))}
    </dl>
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
