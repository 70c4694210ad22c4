import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/i18n/words";
import type { DroppedView } from "@/lib/imports/import-view";

/** What of the document is not in the proposal, and what the reader of the file noticed: nothing goes unsaid. */
export function DroppedWords({ dropped, remarks }: { dropped: DroppedView[]; remarks: string[] }) {
  const t = useTranslations("imports");
  return (
    <>
      <Disclosure summary={t("proposal.dropped")}>
        {dropped.length === 0 ? <p className="small">{t("dropped.nothing")}</p> : null}
        <ul className="small">
          {dropped.map(({ reason, count, examples }) => (
            <li key={reason}>
              {t(`dropped.${reason}`, { count })}
              {": "}
              <bdi className="quiet">{examples.join(" · ")}</bdi>
            </li>
          ))}
        </ul>
      </Disclosure>
      {remarks.length === 0 ? null : (
        <Disclosure summary={t("proposal.remarks")} open>
          <ul className="small">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
