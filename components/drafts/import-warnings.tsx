import { Notice } from "@/components/ui/notice";
import type { StoredWarning } from "@/lib/drafts/queries";
import { useTranslations } from "@/lib/i18n/words";

/** What the importer was not sure of, each with the way to the block it is about. */
export function ImportWarnings({ warnings }: { warnings: StoredWarning[] }) {
  const t = useTranslations("drafts.correct");
  // The importer gives whole keys, as a refusal does.
  const words = useTranslations();
  if (warnings.length === 0) return null;
  return (
    <Notice kind="warning" title={t("warnings")}>
      <ul>
        {warnings.map(({ key, values, block }) => (
          <li key={`${key} ${block}`}>
            {words(key, values)} {block === null ? null : <a href={`#b${block}`}>{t("atBlock")}</a>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
