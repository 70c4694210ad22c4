import type { ReactNode } from "react";

/** The head of a page: where it is, what it is, one sentence about it, and the act it is for. */
export function PageHead({
  above,
  title,
  lead,
  facts,
  actions,
}: {
  /** Breadcrumbs, or one small line. */
  above?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  /** Short facts on one line: spans, times, a StateMark. */
  facts?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="page-head">
      {above}
      <h1>{title}</h1>
      {facts ? <p className="facts small">{facts}</p> : null}
      {lead ? <p className="lead">{lead}</p> : null}
      {actions ? <div className="button-row">{actions}</div> : null}
    </div>
  );
}
