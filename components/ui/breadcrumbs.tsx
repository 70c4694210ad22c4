import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/words";

/** The way from the whole to this page; the page itself is named by its heading and left out. */
export function Breadcrumbs({ items }: { items: readonly { href: string; label: ReactNode }[] }) {
  const t = useTranslations("ui");
  return (
    <nav className="breadcrumbs" aria-label={t("breadcrumbs")}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
