import type { ReactNode } from "react";

/** Something one press away, without a script. */
export function Disclosure({
  summary,
  open,
  id,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  id?: string;
  children: ReactNode;
}) {
  return (
    <details className="disclosure" open={open} id={id}>
      <summary>
        <span>{summary}</span>
      </summary>
      <div className="inside">{children}</div>
    </details>
  );
}
