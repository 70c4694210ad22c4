import type { ReactNode } from "react";

/**
 * The way on at the foot of a form.
 * `saved` says when the answers were last kept; `next` says in one sentence what happens then.
 * The status can be rewritten by a script that finds `savedId`.
 */
export function FormActions({
  children,
  saved,
  savedId,
  next,
  sticky = false,
}: {
  children: ReactNode;
  saved?: ReactNode;
  savedId?: string;
  next?: ReactNode;
  /** Stays in view on screens large enough to leave room for work. */
  sticky?: boolean;
}) {
  return (
    <div className={sticky ? "actions sticky" : "actions"}>
      {children}
      {saved !== undefined || savedId !== undefined ? (
        <span className="saved" role="status" id={savedId}>
          {saved}
        </span>
      ) : null}
      {next ? <p className="next">{next}</p> : null}
    </div>
  );
}
