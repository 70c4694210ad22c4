import type { ReactNode } from "react";

/** The contents of a long text: beside it on a wide screen, a disclosure above it on a narrow one. */
export function Contents({
  title,
  entries,
}: {
  title: string;
  entries: readonly { href: string; label: ReactNode; level?: 1 | 2 }[];
}) {
  return (
    <nav className="contents-frame" aria-label={title}>
      <details className="contents disclosure">
        <summary>
          <span>{title}</span>
        </summary>
        <ol className="inside">
          {entries.map((entry) => (
            <li key={entry.href} className={entry.level === 2 ? "level-2" : undefined}>
              <a href={entry.href}>{entry.label}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
