import type { ReactNode } from "react";
import { type Fact, Facts } from "@/components/ui/facts";

/** A sheet that is kept: what, who, when, the numbers; what to do with it; how to check it (children). */
export function Certificate({
  kind,
  title,
  lead,
  facts,
  actions,
  children,
}: {
  /** What the sheet is, in one or two words. */
  kind: string;
  title: ReactNode;
  lead?: ReactNode;
  facts: readonly Fact[];
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <article className="certificate">
      <header>
        <p className="small quiet">{kind}</p>
        <h1>{title}</h1>
        {lead ? <p className="lead">{lead}</p> : null}
      </header>
      <Facts facts={facts} />
      {actions ? <div className="button-row">{actions}</div> : null}
      {children ? <div>{children}</div> : null}
    </article>
  );
}
