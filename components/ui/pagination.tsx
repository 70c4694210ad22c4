import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/words";

/** Through a list by its keys: to what is newer, to what is older. Renders nothing when all is shown. */
export function Pagination({
  newerHref,
  olderHref,
  newerLabel,
  olderLabel,
  status,
}: {
  newerHref?: string;
  olderHref?: string;
  /** Other words than "Newer", such as "Back to the beginning". */
  newerLabel?: string;
  olderLabel?: string;
  /** Where one is, as "21 to 40 of 1,000+". */
  status?: ReactNode;
}) {
  const t = useTranslations("ui");
  if (!newerHref && !olderHref) {
    return null;
  }
  return (
    <nav className="pagination" aria-label={t("pages")}>
      {newerHref ? (
        <a className="newer" href={newerHref} rel="prev">
          {newerLabel ?? t("newer")}
        </a>
      ) : null}
      {status ? <span className="quiet small nums">{status}</span> : null}
      {olderHref ? (
        <a className="older" href={olderHref} rel="next">
          {olderLabel ?? t("older")}
        </a>
      ) : null}
    </nav>
  );
}
