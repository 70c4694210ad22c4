import type { ReactNode } from "react";

const classes = {
  information: "notice",
  success: "notice success",
  warning: "notice warning",
  refusal: "notice refusal-notice",
} as const;

export type NoticeKind = keyof typeof classes;

/**
 * Something the reader should know before going on. The words carry the meaning, the colour follows.
 * `announce` is for a notice that answers an act: it is read out when it appears.
 */
export function Notice({
  kind = "information",
  title,
  announce,
  children,
}: {
  kind?: NoticeKind;
  title?: ReactNode;
  announce?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={classes[kind]} role={announce ? "status" : undefined}>
      {title ? <strong>{title}</strong> : null}
      {children ? <div>{children}</div> : null}
    </div>
  );
}
