import type { ReactNode } from "react";

/** The head of a text that is read: the forum it belongs to, its title in its own language, version, dates, state. */
export function DocumentHead({
  above,
  title,
  lang,
  dir,
  facts,
  children,
}: {
  above?: ReactNode;
  title: ReactNode;
  /** Language of the title where it differs from the page's. */
  lang?: string;
  dir?: "ltr" | "rtl";
  facts?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="document-head">
      {above}
      <h1 lang={lang} dir={dir}>
        {title}
      </h1>
      {facts ? <p className="facts small">{facts}</p> : null}
      {children}
    </div>
  );
}
