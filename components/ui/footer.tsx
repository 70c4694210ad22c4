import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/words";

/** Foot of every page: a few links, and one quiet line about who runs this place. */
export function Footer({
  links,
  children,
  width = "page",
}: {
  links: readonly { href: string; label: string }[];
  children?: ReactNode;
  width?: "page" | "wide" | "full";
}) {
  const t = useTranslations("ui");
  return (
    <footer className="footer">
      <div className={width === "page" ? "frame" : `frame ${width}`}>
        <nav aria-label={t("footerNavigation")}>
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
        {children ? <p>{children}</p> : null}
      </div>
    </footer>
  );
}
