import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  importId: string;
  /** The text as it came; null for a file that has none to show. */
  source: string | null;
  language: string;
};

/** Characters that a page shows; the file has all of them. */
const longestShown = 120_000;

/** The original beside what was made of it, as it came: its own line ends, its own spaces. */
export function OriginalText({ importId, source, language }: Props) {
  const t = useTranslations("imports.proposal");
  const address = `/api/imports/${importId}/original`;
  return (
    <aside className="import-original">
      <Disclosure summary={t("original")} open>
        <p className="small">
          <a href={address} download>
            {t("download")}
          </a>
        </p>
        {source === null ? <p className="quiet small">{t("noSource")}</p> : null}
        {source !== null && source.length > longestShown ? <p className="quiet small">{t("longSource")}</p> : null}
        {source === null ? null : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          <section className="import-source" tabIndex={0} aria-label={t("original")} lang={language} dir="auto">
            {source.slice(0, longestShown)}
          </section>
        )}
      </Disclosure>
    </aside>
  );
}
