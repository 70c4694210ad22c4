import type { ReactNode } from "react";

/** Something one press away, without a script. */
export function Disclosure({
  summary,
  open,
  id,
  kind,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  id?: string;
  /** filter-fold: folded only on a narrow screen, where what it holds would push the page's own content away. */
  kind?: "filter-fold";
  children: ReactNode;
}) {
  return (
    <details className={kind === undefined ? "disclosure" : `disclosure ${kind}`} open={open} id={id}>
      <summary>
        <span>{summary}</span>
      </summary>
      <div className="inside">{children}</div>
    </details>
  );
}
