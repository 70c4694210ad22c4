import type { ReactNode } from "react";

/** What one can do with a document: links on a line, and the one act at its end. */
export function Toolbar({
  label,
  end,
  children,
}: {
  label: string /** A LinkButton, usually primary. */;
  end?: ReactNode;
  children: ReactNode;
}) {
  return (
    <nav className="toolbar" aria-label={label}>
      {children}
      {end ? <span className="end">{end}</span> : null}
    </nav>
  );
}
