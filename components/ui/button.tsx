import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";

/** primary: the one act of a page; danger: takes something away; quiet: an act that looks like a link. */
export type ButtonKind = "primary" | "secondary" | "danger" | "quiet";

const classes = {
  primary: "button primary",
  secondary: "button",
  danger: "button danger",
  quiet: "button quiet",
} as const;

type Shared = {
  kind?: ButtonKind;
  children: ReactNode /** The key that does the same, as on the desk. */;
  shortcut?: string;
};

export type ButtonProps = Shared & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "style">;

/** A native button. It submits its form unless `type` says otherwise. */
export function Button({ kind = "secondary", type = "submit", shortcut, children, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classes[kind]}
      data-key={shortcut}
      aria-keyshortcuts={shortcut?.toLowerCase()}
      {...rest}
    >
      {children}
    </button>
  );
}

export type LinkButtonProps = Shared & { href: string } & Omit<
    AnchorHTMLAttributes<HTMLAnchorElement>,
    "className" | "style" | "href"
  >;

/** A link to a document or a page, drawn as a button. */
export function LinkButton({ kind = "secondary", shortcut, children, ...rest }: LinkButtonProps) {
  return (
    <a className={classes[kind]} data-key={shortcut} aria-keyshortcuts={shortcut?.toLowerCase()} {...rest}>
      {children}
    </a>
  );
}

/** Buttons that belong together, wrapping as they must. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}
